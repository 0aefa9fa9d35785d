import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

extension OrderFacts {
    /// The order as a store keeps it.
    /// - Parameter vehicle: The car in the store.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with what no order may be.
    func record(of vehicle: Identifier<Vehicle>) throws(Rejection) -> RepairOrder {
        var order = try record(of: vehicle, content: nil)
        // What is written is what is compared the next time.
        guard let json = try? order.recordJSON() else { return order }
        order = try record(of: vehicle, content: Digest(of: json.utf8).description)
        return order
    }

    private func record(of vehicle: Identifier<Vehicle>, content: String?) throws(Rejection) -> RepairOrder {
        let priced = jobs.flatMap(\.lines).compactMap(\.unitPrice).first
        let terms = priced.map { PriceTerms($0.currency, tax: .exclusive) } ?? .unpriced
        var concerns: [Concern] = concern.map { [Concern("order", $0)] } ?? []
        var done: [AfterSalesRepairOrders.Job] = []
        var said: [PastJob] = []
        var lines: [OrderLine] = []
        for job in jobs {
            let id = Identifier<AfterSalesRepairOrders.Job>(job.number)
            var about: [Identifier<Concern>] = []
            if let words = job.concern {
                about = [Identifier(job.number)]
                concerns.append(Concern(Identifier(job.number), words))
            }
            let text = job.text.isEmpty ? job.operation ?? "-" : job.text
            let short = text.cut(atBytes: TextRule.name.longest)
            done.append(AfterSalesRepairOrders.Job(id, short, about: about))
            let past = PastJob(
                id, operation: job.operation, text: short == text ? nil : text, shortText: job.shortText,
                cause: job.cause, correction: job.correction, hours: job.hours,
                isComeback: job.isComeback)
            if past != PastJob(id) { said.append(past) }
            lines += self.lines(of: job, id, short, terms)
        }
        let past = PastOrder(
            system: system, dealer: statedDealer, status: statedStatus, promised: promised?.at,
            completedOn: completed?.day, completedAt: completed?.at,
            odometerIn: odometerIn, odometerOut: odometerOut, concerns: concerns, jobs: said, advisor: advisor,
            customer: customer, payType: statedPayType, content: content)
        return try RepairOrder(
            RecordKey(owner, Identifier(number)), car: vehicle, doneElsewhere: past, status: status,
            advisor: advisor.map { Identifier($0.personWord) }, terms: terms, openedAt: opened.at, jobs: done,
            lines: lines, waitingFor: holds)
    }

    /// What was sold with a job. Its operation is a line of its own where the file has none of labour and no price hides it.
    private func lines(
        of job: OrderFacts.Job, _ id: Identifier<AfterSalesRepairOrders.Job>, _ text: String, _ terms: PriceTerms
    ) -> [OrderLine] {
        var lines: [OrderLine] = []
        if job.operation != nil || job.soldHours != nil, !job.lines.contains(where: { $0.kind == .labour }),
            terms == .unpriced
        {
            lines.append(
                OrderLine(
                    Identifier("\(job.number)/labour"), .labour, for: id, code: job.operation, text,
                    unitPrice: .zero(terms.currency), taxRate: .zero, payType: job.payType,
                    hours: job.soldHours.map { LabourHours(sold: $0) }))
        }
        for (index, line) in job.lines.enumerated() {
            lines.append(
                OrderLine(
                    Identifier("\(job.number)/\(index + 1)"), line.kind, for: id, code: line.code,
                    line.text.cut(atBytes: TextRule.name.longest), quantity: line.quantity,
                    unitPrice: line.unitPrice ?? .zero(terms.currency), taxRate: .zero, payType: line.payType,
                    hours: line.hours.map { LabourHours(sold: $0) }))
        }
        return lines
    }
}

extension Rate {
    /// No tax is known.
    fileprivate static var zero: Rate { Rate(DecimalNumeral(0)) }
}

extension String {
    /// The text up to so many bytes, whole characters only.
    fileprivate func cut(atBytes most: Int) -> String {
        guard utf8.count > most else { return self }
        var text = ""
        var bytes = 0
        for character in self {
            bytes += character.utf8.count
            guard bytes <= most else { break }
            text.append(character)
        }
        return text
    }

    /// A person's name as an id: two spellings of one name are one, `K. Whitfield` and `K WHITFIELD`.
    fileprivate var personWord: String {
        let words = sourceWord.split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? sourceWord : words.joined(separator: " ")
    }
}
