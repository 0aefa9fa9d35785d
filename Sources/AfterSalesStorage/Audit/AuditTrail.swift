public import AfterSalesCore

/// A record's audit entries from the first revision on, and whether they hold together.
///
/// Each digest covers the event, the record's content and the digest before, so nobody can change, insert or take away
/// an entry in the middle without every later digest telling. An entry names its commit, whose ``CommitReceipt`` names
/// the entry, so the last ones cannot be cut off alone. Who rewrites a record, its whole trail and all receipts that
/// name it can forge it, or make it vanish; a host that must exclude that keeps the last digests of its records
/// somewhere else as well and compares.
public struct AuditTrail: Sendable {
    /// The entries by revision.
    public let entries: [AuditEntry]

    /// A trail.
    /// - Parameter entries: The entries of one record, in any order.
    public init(_ entries: [AuditEntry]) {
        self.entries = entries.sorted { $0.revision < $1.revision }
    }

    /// What is wrong with the trail of a record: gaps, broken links, a content that is not what was written.
    /// - Parameters:
    ///   - record: The record.
    ///   - revision: The revision it is in.
    ///   - json: Its JSON as it is stored.
    /// - Returns: Errors with the codes `auditIncomplete`, `auditBroken` and `contentAltered`; none if all is well.
    public func problems(of record: RecordReference, revision: Revision, json: String) -> [Finding] {
        var findings = linkProblems(of: record)
        if entries.last.map({ $0.revision == revision.number && $0.digest == revision.digest }) != true {
            findings.append(.auditIncomplete(record, revision: revision.number, last: entries.last?.revision ?? 0))
        } else if entries.last?.content != Digest(of: json.utf8) {
            findings.append(.contentAltered(record, revision: revision.number))
        }
        return findings
    }

    private func linkProblems(of record: RecordReference) -> [Finding] {
        var findings: [Finding] = []
        var previous: AuditEntry?
        for (index, entry) in entries.enumerated() {
            let number = Int64(index) + 1
            if entry.revision != number {
                findings.append(.auditIncomplete(record, revision: number, last: previous?.revision ?? 0))
                break
            }
            if entry.subject != record || !entry.isUnaltered || entry.previous != previous?.digest {
                findings.append(.auditBroken(record, revision: number))
            }
            previous = entry
        }
        return findings
    }
}

extension Finding {
    static func auditIncomplete(_ record: RecordReference, revision: Int64, last: Int64) -> Finding {
        Finding(
            .error, .auditIncomplete, at: Place(record.description),
            inputs: [.init("revision", String(revision)), .init("last", String(last))],
            LocalizedText(
                "the audit trail of \(record) does not reach revision \(revision), or not this one; it goes to \(last)",
                "\(record) 的审计记录未连续到第 \(revision) 版，仅到第 \(last) 版"))
    }

    static func auditBroken(_ record: RecordReference, revision: Int64) -> Finding {
        Finding(
            .error, .auditBroken, at: Place(record.description), inputs: [.init("revision", String(revision))],
            LocalizedText(
                "the audit entry of revision \(revision) of \(record) was altered",
                "\(record) 第 \(revision) 版的审计记录被改动"))
    }

    static func contentAltered(_ record: RecordReference, revision: Int64) -> Finding {
        Finding(
            .error, .contentAltered, at: Place(record.description), inputs: [.init("revision", String(revision))],
            LocalizedText(
                "\(record) is not what was written as revision \(revision)", "\(record) 与第 \(revision) 版写入的内容不一致"))
    }

    static func unreadableRecord(_ error: StorageError) -> Finding {
        Finding(
            .error, .unreadableRecord, at: Place(error.record?.description ?? ""), error.message)
    }

    static func auditWithoutRecord(_ record: RecordReference) -> Finding {
        Finding(
            .error, .auditIncomplete, at: Place(record.description),
            LocalizedText("there is an audit trail of \(record), but no record", "存在 \(record) 的审计记录，但记录缺失"))
    }

    static func commitIncomplete(_ receipt: CommitReceipt, _ entry: CommitReceipt.Entry) -> Finding {
        Finding(
            .error, .commitIncomplete, at: Place(entry.key.reference.description),
            inputs: [.init("commit", "\(receipt.commit)")],
            LocalizedText(
                "the commit \(receipt.commit) wrote \(entry.key.reference), which is missing or another one now",
                "提交 \(receipt.commit) 写入的 \(entry.key.reference) 缺失或已被替换"))
    }

    static func receiptMissing(_ entry: AuditEntry, _ commit: CommitKey) -> Finding {
        Finding(
            .error, .receiptMissing, at: Place(entry.key.reference.description),
            inputs: [.init("commit", "\(commit)")],
            LocalizedText(
                "\(entry.key.reference) was written or erased by the commit \(commit), whose receipt is missing or does not say so",
                "\(entry.key.reference) 由提交 \(commit) 写入或清除，但其凭据缺失或未列出该记录"))
    }
}
