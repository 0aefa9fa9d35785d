extension StorageError {
    /// A stable name of the kind of error.
    public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        /// The name, `conflict`.
        public let rawValue: String
        /// A code by its name.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// The name.
        public var description: String { rawValue }

        /// The record already exists and was to be new.
        public static let alreadyExists = Code(rawValue: "alreadyExists")
        /// Somebody else has the store to himself for longer than was waited.
        public static let busy = Code(rawValue: "busy")
        /// The task was cancelled before anything was committed.
        public static let cancelled = Code(rawValue: "cancelled")
        /// The key of the commit was used before, for other changes.
        public static let commitKeyReused = Code(rawValue: "commitKeyReused")
        /// The record has changed since it was loaded: load it again.
        public static let conflict = Code(rawValue: "conflict")
        /// The store's file or tables are damaged.
        public static let corrupt = Code(rawValue: "corrupt")
        /// Another record of the same owner has these values of a unique index.
        public static let duplicate = Code(rawValue: "duplicate")
        /// There is no room left where the store is kept.
        public static let full = Code(rawValue: "full")
        /// The state that was asked for has been erased from the record's history.
        public static let historyErased = Code(rawValue: "historyErased")
        /// The record's kind does not keep its history.
        public static let historyNotKept = Code(rawValue: "historyNotKept")
        /// What was asked for has faults of its own; the findings name them all.
        public static let invalid = Code(rawValue: "invalid")
        /// The page token is of another query, or no token.
        public static let invalidPageToken = Code(rawValue: "invalidPageToken")
        /// There is no such record.
        public static let missing = Code(rawValue: "missing")
        /// The connection was lost while committing, and it could not be found out whether it was applied: repeat the
        /// commit with its key.
        public static let outcomeUnknown = Code(rawValue: "outcomeUnknown")
        /// The store may only be read.
        public static let readOnly = Code(rawValue: "readOnly")
        /// The store was written by a later version of this library.
        public static let schemaTooNew = Code(rawValue: "schemaTooNew")
        /// The store has to be migrated first.
        public static let schemaTooOld = Code(rawValue: "schemaTooOld")
        /// The store cannot be reached.
        public static let unavailable = Code(rawValue: "unavailable")
        /// The store was not told of this kind of record.
        public static let unknownKind = Code(rawValue: "unknownKind")
        /// The record cannot be read back.
        public static let unreadable = Code(rawValue: "unreadable")
    }
}
