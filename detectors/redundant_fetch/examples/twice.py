from sqlalchemy import select
from sqlalchemy.orm import selectinload


class ProjectService:
    def __init__(self, session, projects, billing):
        self.session = session
        self.projects = projects
        self.billing = billing

    def rename(self, project_id, name):
        project = self.session.query(Project).filter(Project.id == project_id).first()
        if project is None:
            raise NotFound(project_id)
        project.name = name
        self.session.commit()
        return self.session.get(Project, project_id)  # expect: redundant-fetch

    def create(self, owner, name):
        project = Project(owner=owner, name=name)
        self.session.add(project)
        self.session.commit()
        return self.session.query(Project).filter_by(id=project.id).one()  # expect: redundant-fetch

    def with_tasks(self, project_id):
        project = self.session.get(Project, project_id)
        stmt = select(Project).options(selectinload(Project.tasks)).where(Project.id == project_id)
        return self.session.scalars(stmt).one()  # ok: redundant-fetch (loads its tasks)

    def expired(self, project_id):
        project = self.session.get(Project, project_id)
        self.session.expire(project)
        return self.session.get(Project, project_id)  # ok: redundant-fetch (after a refresh)

    def bulk(self, project_id):
        project = self.session.get(Project, project_id)
        self.session.query(Task).filter_by(project_id=project.id).update({"done": True})
        return self.session.get(Project, project_id)  # ok: redundant-fetch (after a bulk write)

    def charge(self, project_id):
        project = self.projects.get_project(project_id)
        self.billing.charge(project.id)
        return self.projects.get_project(project_id)  # ok: redundant-fetch (another service was told)

    def report(self, tenant_id, rows):
        out = []
        for row in rows:
            tenant = self.session.get(Tenant, tenant_id)  # expect: redundant-fetch
            out.append((tenant.name, row.amount))
        return out

    def poll(self, job_id, steps):
        for _ in range(10):
            job = self.projects.get_job(job_id)  # ok: redundant-fetch (polling)
            if job.done:
                return job
        return None

    def names(self, ids):
        a = self.projects.get_project(ids[0])
        b = self.projects.get_project(ids[1])  # ok: redundant-fetch (another one)
        return a, b

    def owner_mail(self, project):
        self._mail(project.owner_id)
        self._archive(project.id)

    def _mail(self, owner_id):
        owner = self.session.get(User, owner_id)  # ok: redundant-fetch (only the id is in hand)
        send(owner.email)

    def _archive(self, project_id):
        project = self.session.get(Project, project_id)  # expect: redundant-fetch
        project.archived = True


def view(request, pk):
    article = Article.objects.get(pk=pk)
    form = ArticleForm(request.POST, instance=article)
    if form.is_valid():
        form.save()
        article = Article.objects.get(pk=pk)  # expect: redundant-fetch
    return render(request, "article.html", {"article": article})


def counters(pk):
    article = Article.objects.get(pk=pk)
    Article.objects.filter(pk=pk).update(views=F("views") + 1)
    article = Article.objects.get(pk=pk)  # ok: redundant-fetch (after a bulk write)
    return article.views
