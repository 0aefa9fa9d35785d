/// What the command line asks for.
struct Options {
    var rounds = 9
    /// Commits of a contestant before the next one has its turn.
    var block = 300
    var records = 100_000
    var pageSize = 500
    var passes = 3
    var folder = "/tmp"
    /// A server that is running; where none is named, one is made for the time of the run.
    var server: String?
    var databases: Set<Database> = [.sqlite, .postgres]
    var jobs: Set<Job> = [.commits, .paging]

    enum Database: String, CaseIterable {
        case sqlite
        case postgres
    }

    enum Job: String, CaseIterable {
        case commits
        case paging
    }

    static let usage = """
        usage: storage-ratio [--quick] [--only sqlite|postgres|commits|paging]... [--rounds N] [--block N]
                             [--records N] [--page N] [--passes N] [--folder PATH] [--postgres CONNECTION-STRING]
        """

    struct Invalid: Error, CustomStringConvertible {
        let description: String
    }

    init(_ arguments: [String]) throws(Invalid) {
        let invalid = Invalid(description: Self.usage)
        var rest = arguments[...]
        var databases: Set<Database> = []
        var jobs: Set<Job> = []
        while let option = rest.popFirst() {
            if option == "--quick" {
                (rounds, block, records, passes) = (2, 40, 3_000, 1)
                continue
            }
            guard let text = rest.popFirst() else { throw invalid }
            switch option {
            case "--folder": folder = text
            case "--postgres": server = text
            case "--only":
                if let database = Database(rawValue: text) {
                    databases.insert(database)
                } else if let job = Job(rawValue: text) {
                    jobs.insert(job)
                } else {
                    throw invalid
                }
            default:
                guard let number = Int(text), number > 0 else { throw invalid }
                switch option {
                case "--rounds": rounds = number
                case "--block": block = number
                case "--records": records = number
                case "--page": pageSize = number
                case "--passes": passes = number
                default: throw invalid
                }
            }
        }
        if !databases.isEmpty { self.databases = databases }
        if !jobs.isEmpty { self.jobs = jobs }
    }
}
