export interface ProjectSummary {
  id: string;
  name: string;
  openIssues: number;
  healthScore: number | null;
  lastDeploymentAt: string | null;
  archivedAt: string | null;
}
