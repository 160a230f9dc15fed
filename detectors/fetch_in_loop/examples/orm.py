from sqlmodel import Session, select


class Readers:
    def sqlmodel(self, session: Session, ids: list[int]):
        return [session.exec(select(Hero).where(Hero.id == i)).first() for i in ids]  # expect: fetch-in-loop

    async def tortoise(self, ids):
        for i in ids:
            user = await User.get(id=i)  # expect: fetch-in-loop
            print(user.name)

    async def asyncpg(self, conn, ids):
        for i in ids:
            row = await conn.fetchrow("SELECT * FROM users WHERE id = $1", i)  # expect: fetch-in-loop
            print(row)

    async def motor(self, db, ids):
        return [await db.users.find_one({"_id": i}) for i in ids]  # expect: fetch-in-loop

    def unit(self, uow, lines):
        for line in lines:
            product = uow.products.get(line.sku)  # expect: fetch-in-loop
            product.allocate(line)

    def dao(self, order_dao, ids):
        for i in ids:
            order = order_dao.find(i)  # expect: fetch-in-loop
            print(order)

    def graph(self, client, ids):
        for i in ids:
            answer = client.execute(QUERY, variable_values={"id": i})
            print(answer)

    def exists(self, rows):
        for row in rows:
            if not Tag.objects.filter(name=row.name).exists():  # expect: fetch-in-loop
                Tag.objects.create(name=row.name)
