import { Injectable } from '@nestjs/common';

import { ProjectRepository } from './project.repository';
import type { ProjectSummary } from './project.dto';

@Injectable()
export class ProjectService {
  constructor(private readonly projects: ProjectRepository) {}

  async summaries(ownerId: string): Promise<ProjectSummary[]> {
    const projects = await this.projects.findByOwner(ownerId);
    return projects.map((project) => ({
      id: project.id,
      name: project.name,
      openIssues: project.issues.filter((issue) => issue.open).length,
      healthScore: null, // would need the metrics service
      lastDeploymentAt: null,
      archivedAt: project.archivedAt?.toISOString() ?? null,
    }));
  }

  async empty(id: string, name: string): Promise<ProjectSummary> {
    await this.projects.insert({ id, name });
    return { id, name, openIssues: 0, healthScore: null, lastDeploymentAt: null, archivedAt: null };
  }
}
