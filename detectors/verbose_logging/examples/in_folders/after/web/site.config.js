export function site() {
  console.log("site"); // ok: verbose-logging (read by a build)
}
