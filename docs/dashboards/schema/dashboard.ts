// The type of docs/dashboards/grafana.json, from Grafana's published schema. docs/dashboards/check-types appends
//   export const dashboard: ImportedDashboard = ...
// with the content of that file, and lets TypeScript check it: a field that is missing, unknown or of another type is an error.
import type { DataSourceRef } from '@grafana/schema';
import type {
  Dashboard,
  FieldConfig,
  Panel,
  RowPanel,
} from '@grafana/schema/dist/esm/raw/dashboard/x/Dashboard_types.gen';
import type { Options as StatOptions } from '@grafana/schema/dist/esm/raw/composable/stat/panelcfg/x/StatPanelCfg_types.gen';
import type {
  FieldConfig as TimeSeriesFieldConfig,
  Options as TimeSeriesOptions,
} from '@grafana/schema/dist/esm/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen';

/** JSON has the values of an enum in place of its names. */
type Json<T> = T extends string ? `${T}` : T extends object ? { [K in keyof T]: Json<T[K]> } : T;

interface PrometheusQuery {
  refId: string;
  datasource: DataSourceRef;
  expr: string;
  legendFormat: string;
  instant?: boolean;
  range?: boolean;
}

/** A panel whose parts that depend on its type are checked, too, and which says what it shows. */
type Typed<Type extends string, Options, Custom> = Omit<Panel, 'type' | 'options' | 'fieldConfig' | 'targets'> & {
  type: Type;
  title: string;
  description: string;
  options: Options;
  fieldConfig: { defaults: Omit<FieldConfig, 'custom'> & Custom; overrides: [] };
  targets: PrometheusQuery[];
};

type DashboardPanel =
  | RowPanel
  | Typed<'stat', StatOptions, unknown>
  | Typed<'timeseries', TimeSeriesOptions, { custom: TimeSeriesFieldConfig }>;

/** What Grafana's export for sharing adds, which the schema does not have. */
interface Export {
  __inputs: { name: string; label: string; description: string; type: 'datasource'; pluginId: string; pluginName: string }[];
  __elements: Record<string, never>;
  __requires: { type: 'grafana' | 'datasource' | 'panel'; id: string; name: string; version: string }[];
}

export type ImportedDashboard = Json<Omit<Dashboard, 'panels'> & { panels: DashboardPanel[] }> & Export;

