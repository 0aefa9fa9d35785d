import AfterSalesInterchange

/// What a STAR document says of its orders: for each field how often it is said and how many bytes of UTF-8 that is.
struct OrderFields {
    private var orders = 0
    private var jobs = 0
    private var said: [String: (count: Int, bytes: Int)] = [:]

    init(_ path: String) throws {
        let source = try FileBytes(path: path)
        var reader = STAROrderReader(file: path)
        var counts: [SourceOrder.Field: (count: Int, bytes: Int)] = [:]
        var jobCounts: [SourceOrder.JobField: (count: Int, bytes: Int)] = [:]
        while let order = try reader.next(from: source.next) {
            orders += 1
            jobs += order.jobs.count
            for (field, value) in order.fields {
                counts[field, default: (0, 0)].count += 1
                counts[field, default: (0, 0)].bytes += value.text.utf8.count
            }
            for job in order.jobs {
                for (field, value) in job.fields {
                    jobCounts[field, default: (0, 0)].count += 1
                    jobCounts[field, default: (0, 0)].bytes += value.text.utf8.count
                }
            }
        }
        for (field, sums) in counts { said["order.\(field.rawValue)"] = sums }
        for (field, sums) in jobCounts { said["job.\(field.rawValue)"] = sums }
    }

    var counts: String { "\(orders)\n" }
    var text: String {
        said.sorted { $0.key < $1.key }.reduce("jobs,\(jobs),\n") { text, field in
            text + "\(field.key),\(field.value.count),\(field.value.bytes)\n"
        }
    }
}
