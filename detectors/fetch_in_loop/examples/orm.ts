export class Readers {
  async sequelize(ids: number[]) {
    for (const id of ids) {
      const user = await User.findByPk(id); // expect: fetch-in-loop
      console.log(user);
    }
  }

  async mikro(ids: number[]) {
    return Promise.all(ids.map((id) => this.em.findOne(User, { id }))); // expect: fetch-in-loop
  }

  async source(ids: number[]) {
    for (const id of ids) {
      console.log(await this.dataSource.getRepository(User).findOne({ where: { id } })); // expect: fetch-in-loop
      console.log(await this.manager.findOneBy(User, { id })); // expect: fetch-in-loop
    }
  }

  async objection(ids: number[]) {
    for (const id of ids) {
      console.log(await Person.query().findById(id)); // expect: fetch-in-loop
    }
  }

  async raw(ids: number[]) {
    for (const id of ids) {
      const rows = await this.prisma.$queryRaw`SELECT * FROM users WHERE id = ${id}`; // expect: fetch-in-loop
      console.log(rows);
    }
  }

  async kysely(ids: number[]) {
    for (const id of ids) {
      console.log(await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()); // expect: fetch-in-loop
    }
  }

  async apollo(ids: string[]) {
    return Promise.all(ids.map((id) => this.apolloClient.query({ query: USER, variables: { id } }))); // expect: fetch-in-loop
  }

  async model(ids: string[]) {
    for await (const id of ids) {
      const doc = await this.userModel.findOne({ _id: id }).lean().exec(); // expect: fetch-in-loop
      console.log(doc);
    }
  }

  async get(ids: string[]) {
    for (const id of ids) {
      const { data } = await this.http.get(`/users/${id}`); // expect: fetch-in-loop
      console.log(data);
    }
  }
}

export async function built(repo: Repository<User>, ids: number[]) {
  for (const id of ids) {
    const user = await repo.createQueryBuilder('u').leftJoinAndSelect('u.roles', 'r').where('u.id = :id', { id }).getOne(); // expect: fetch-in-loop
    console.log(user);
  }
}
