import fs, { readFileSync, writeFileSync, renameSync } from "node:fs";
import { createHash } from "node:crypto";
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

app.get("/users/export/size", async (req, res) => {
  const users = await prisma.user.findMany(); // ok: buffered-stream (sized)
  res.setHeader("X-Total", users.length);
  for (const user of users) {
    res.write(user.name);
  }
});

app.get("/users/export/page", async (req, res) => {
  const users = await prisma.user.findMany({ take: 50 }); // ok: buffered-stream (a page of fixed size)
  for (const user of users) {
    res.write(user.name);
  }
});

app.get("/users/first", async (req, res) => {
  const users = await prisma.user.findMany(); // ok: buffered-stream (an ordinary answer of an API)
  res.json(users);
});

export function loadConfig(path: string) {
  for (const line of readFileSync(path, "utf8").split("\n")) { // ok: buffered-stream (a configuration file)
    apply(line);
  }
}

export function readPackage(dir: string) {
  return JSON.parse(readFileSync(dir + "/package.json", "utf8")); // ok: buffered-stream (the parser takes a string)
}

export async function signed(url: string, path: string) {
  const response = await fetch(url);
  const body = Buffer.from(await response.arrayBuffer()); // ok: buffered-stream (a signature over the body)
  const digest = createHash("sha256").update(body).digest("hex");
  fs.writeFileSync(path, body);
  return digest;
}

export async function atomically(url: string, path: string) {
  const response = await fetch(url);
  const body = await response.text(); // ok: buffered-stream (an atomic write)
  writeFileSync(path + ".tmp", body);
  renameSync(path + ".tmp", path);
}

export function lastLine(path: string) {
  const lines = readFileSync(path, "utf8").split("\n"); // ok: buffered-stream (indexed)
  return lines[lines.length - 1];
}

export class Store {
  private rows: Row[] = [];
  async load() {
    this.rows = await prisma.row.findMany(); // ok: buffered-stream (cached)
  }
}

export async function allRows() {
  return prisma.row.findMany(); // ok: buffered-stream (returned to callers that are not known)
}

export async function sortedExport(res: Response) {
  const rows = await prisma.row.findMany(); // ok: buffered-stream (sorted)
  rows.sort((a, b) => a.id - b.id);
  for (const row of rows) {
    res.write(row.name);
  }
}

export async function errorText(url: string) {
  const response = await fetch(url);
  const text = await response.text(); // ok: buffered-stream (a message)
  throw new Error(text);
}

export function overItself(path: string) {
  const text = readFileSync(path, "utf8"); // ok: buffered-stream (the file is written over)
  writeFileSync(path, text.replace("a", "b"));
}

export function shadowed(path: string, files: string[]) {
  const text = readFileSync(path, "utf8"); // ok: buffered-stream (read again for every file)
  files.forEach((file) => {
    for (const line of text.split("\n")) {
      check(file, line);
    }
  });
}

export function cells(table: Cell[][], out: Writable) {
  for (const row of table) {
    const line: string[] = []; // ok: buffered-stream (one row, not the data set)
    for (const cell of row) {
      line.push(cell.text);
    }
    out.write(line.join(","));
  }
}

export function message(parts: string[]) {
  let text = ""; // ok: buffered-stream (returned to callers that are not known)
  for (const part of parts) {
    text += part;
  }
  return text;
}

async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString(); // ok: buffered-stream (it is given a request, its callers are not known)
}

class Pages {
  async show(req: Request, res: Response) {
    return this.text(res, 200, `no page ${req.path}`); // ok: buffered-stream (a method of its own of that name)
  }
}
