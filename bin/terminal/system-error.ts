/** Whether an error comes from the operating system (file access, full disk, connection) rather than from a bug. */
export function isSystemError(error: unknown): error is Error & { readonly code: string; readonly errno: number } {
  return error instanceof Error && "errno" in error && "code" in error && typeof error.code === "string";
}
