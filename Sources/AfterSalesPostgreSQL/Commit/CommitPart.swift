#if PostgreSQL
    import AfterSalesStorage

    /// A piece of a commit.
    enum CommitPart {
        /// What a statement of a pipeline was for, so that its failure can be named.
        enum Purpose {
            case receipt
            case expectation(RowGuard)
            case row(RowWrite)
            case other
        }

        /// Statements that go in one round trip.
        case statements([(statement: Statement, purpose: Purpose)])
        /// New records of one kind, loaded at once.
        case load([RowWrite])
    }
#endif
