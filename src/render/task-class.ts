/** Classes of the items of a task list, from the settled page to the rendered article. */
export const TASK_DONE = "task-done";
export const TASK_OPEN = "task-open";
