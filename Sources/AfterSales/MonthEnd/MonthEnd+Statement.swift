public import AfterSalesCommission
public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension MonthEnd {
    /// What a month pays somebody, as the month's close has it, for whoever may know that: the employee himself, and roles that
    /// may read closes as a whole. Of another's reading the log is committed first, as of everything sensitive.
    ///
    /// ```swift
    /// let reader = Reader("E007", .serviceAdvisor, for: .pay)
    /// let statement = try await monthEnd.statement(
    ///     of: "E007", in: june, as: reader, under: .standardWithPay, at: now, log: CommitKey(.dealer("D01"), "read/\(request)"))
    /// ```
    /// - Parameters:
    ///   - employee: Whose statement.
    ///   - month: The month.
    ///   - reader: Who reads, as what, and what for.
    ///   - policy: The policy.
    ///   - now: The moment, by the host's clock.
    ///   - log: Names the commit of the log.
    /// - Returns: The statement; nil where the close has none of the employee. That a close has not been posted yet, its status
    ///   tells.
    /// - Throws: ``/AfterSalesCustomers/AccessDenied`` where the reader may not know it;
    ///   ``/AfterSalesStorage/StorageError`` with `missing` where no close was drawn up, `closeNotReproduced` where it is not
    ///   what was recorded, and whatever else the store throws.
    public func statement(
        of employee: Identifier<Employee>, in month: Month, as reader: Reader, under policy: AccessPolicy,
        at now: Timestamp, log: CommitKey
    ) async throws -> CommissionStatement? {
        let key = key(of: month)
        if reader.employee != employee {
            guard policy.right(of: reader.role, to: "close", in: CloseRecord.self) >= .read else {
                throw AccessDenied(record: key.reference, role: reader.role)
            }
            _ = try await store.read(key, as: reader, under: policy, at: now, log: log)
        }
        return try await store.existing(key).record.close()[employee]
    }
}
