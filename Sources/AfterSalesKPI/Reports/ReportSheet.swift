/// A report as people read it (报表版面): headings, a row of cells for each KPI, and what is to be said of them.
public struct ReportSheet: Hashable, Sendable {
    /// A KPI's row.
    public struct Row: Hashable, Sendable {
        /// What the KPI is called.
        public let title: String
        /// What stands below each heading but the first, with units; `–` for no value.
        public let cells: [String]
        /// What is to be said of its figures.
        public let findings: [String]
    }

    /// What the report is called.
    public let title: String
    /// What stands above the columns, the first that of the KPIs.
    public let headings: [String]
    /// The rows, in the order of the report's lines.
    public let rows: [Row]
}
