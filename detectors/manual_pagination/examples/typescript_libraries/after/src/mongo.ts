import { Collection } from 'mongodb';

export async function exportAll(collection: Collection, sink: Sink) {
  let skip = 0;
  const limit = 500;
  // expect: manual-pagination
  while (true) {
    const docs = await collection.find({}).skip(skip).limit(limit).toArray();
    if (docs.length === 0) break;
    for (const doc of docs) await sink.write(doc);
    skip += limit;
  }
}
