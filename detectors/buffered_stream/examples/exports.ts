import { createWriteStream, readFileSync, writeFileSync } from "node:fs";
import fs from "node:fs";
import express, { Request, Response } from "express";
import { PrismaClient } from "@prisma/client";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import axios from "axios";

const app = express();
const prisma = new PrismaClient();
const s3 = new S3Client({});

app.get("/users/export", async (req, res) => {
  const users = await prisma.user.findMany(); // expect: buffered-stream
  for (const user of users) {
    res.write(`${user.id},${user.name}\n`);
  }
  res.end();
});

app.get("/users.json/dump", async (req, res) => {
  const users = await prisma.user.findMany({ where: { active: true } }); // expect: buffered-stream
  res.send(JSON.stringify(users));
});

app.get("/orders.csv", async (_req, res) => {
  const orders = await prisma.order.findMany(); // expect: buffered-stream
  const csv = orders.map((o) => `${o.id},${o.total}`).join("\n");
  res.send(csv);
});

app.get("/report", (req, res) => {
  const data = fs.readFileSync("/var/data/report.pdf"); // expect: buffered-stream
  res.send(data);
});

export async function download(url: string, path: string) {
  const response = await fetch(url);
  const buffer = Buffer.from(await response.arrayBuffer()); // expect: buffered-stream
  await fs.promises.writeFile(path, buffer);
}

export async function downloadWithAxios(url: string, path: string) {
  const answer = await axios.get(url, { responseType: "arraybuffer" });
  writeFileSync(path, answer.data); // expect: buffered-stream
}

export async function importLines(url: string, sink: Sink) {
  const response = await fetch(url);
  const text = await response.text(); // expect: buffered-stream
  for (const line of text.split("\n")) {
    sink.add(line);
  }
}

export function countErrors(path: string, seen: Tally) {
  const content = readFileSync(path, "utf8"); // expect: buffered-stream
  content.trim().split("\n").forEach((line) => seen.add(line));
}

export async function copy(stream: NodeJS.ReadableStream, path: string) {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(chunk);
  }
  await fs.promises.writeFile(path, Buffer.concat(chunks)); // expect: buffered-stream
}

export async function upload(path: string, key: string) {
  await s3.send(new PutObjectCommand({ Bucket: "b", Key: key, Body: fs.readFileSync(path) })); // expect: buffered-stream
}

export async function exportOrders(cursor: OrderCursor, res: Response) {
  let csv = ""; // expect: buffered-stream
  for await (const order of cursor) {
    csv += `${order.id},${order.total}\n`;
  }
  res.send(csv);
}

export async function* streamEvents(source: AsyncIterable<Event>) {
  const events: Event[] = []; // expect: buffered-stream
  for await (const event of source) {
    events.push(event);
  }
  yield* events;
}

async function loadRows(db: Database) {
  return db.collection("orders").find().toArray(); // expect: buffered-stream
}

async function writeRows(db: Database, out: Writable) {
  for (const row of await loadRows(db)) {
    out.write(row.line);
  }
}

export async function GET() {
  const file = await fs.promises.readFile("/var/data/archive.zip"); // expect: buffered-stream
  return new Response(file);
}

export async function fetchTo(url: string, path: string) {
  const { data } = await axios.get(url, { responseType: "arraybuffer" }); // expect: buffered-stream
  writeFileSync(path, data);
}

export async function GET() {
  const orders = await prisma.order.findMany(); // expect: buffered-stream
  const body = new ReadableStream({
    start(controller) {
      for (const order of orders) {
        controller.enqueue(`${order.id}\n`);
      }
      controller.close();
    },
  });
  return new Response(body);
}

router.get("/report.csv", async (req, res) => {
  const lines: string[] = [COLUMNS.join(",")]; // expect: buffered-stream
  for await (const event of events.stream(req.params.tenant)) {
    lines.push(toLine(event));
  }
  res.send(lines.join("\n"));
});
