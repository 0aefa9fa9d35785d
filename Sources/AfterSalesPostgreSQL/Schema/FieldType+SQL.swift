#if PostgreSQL
    import AfterSalesStorage

    extension FieldType {
        /// The type of a column.
        var sql: String {
            switch self {
            case .text, .month: "text COLLATE \"C\""
            case .integer: "bigint"
            case .date: "date"
            case .instant: "timestamptz"
            case .flag: "boolean"
            }
        }

        /// The type of an array of values.
        var array: String {
            switch self {
            case .text, .month: "text[]"
            case .integer: "bigint[]"
            case .date: "date[]"
            case .instant: "timestamptz[]"
            case .flag: "boolean[]"
            }
        }

        /// What a column has to meet beyond its type.
        func check(_ column: String) -> String {
            self == .month ? " CHECK (\(column) ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')" : ""
        }

        /// An expression that gives the value as ``FieldValue/columnText`` writes it.
        func text(of expression: String) -> String {
            switch self {
            case .text, .month: expression
            case .integer, .date: "(\(expression))::text"
            case .instant: "to_char(\(expression) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
            case .flag: "(\(expression))::int::text"
            }
        }
    }
#endif
