/** Whether the operating system refused something: a file, a full disk, a connection. What has no such number is a bug. */
export function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "errno" in error && "code" in error && typeof error.code === "string";
}
