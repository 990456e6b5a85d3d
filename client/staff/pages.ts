/** Pages of the staff's subpackage, relative to `staff/`. */
export const staffPages: string[] = [];
