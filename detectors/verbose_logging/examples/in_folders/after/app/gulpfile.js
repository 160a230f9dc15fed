export function site() {
  console.log("site"); // ok: verbose-logging (a build)
}
