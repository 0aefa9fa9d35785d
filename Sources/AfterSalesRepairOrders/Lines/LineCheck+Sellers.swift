import AfterSalesCore
import AfterSalesCustomers

extension LineCheck {
    /// What is wrong with who sold a line.
    mutating func sellers(of line: OrderLine, at place: Place) {
        let place = place.field("sellers")
        guard !line.sellers.isEmpty else { return }
        if line.kind != .accessory, line.kind != .package {
            report(
                .sellersOutsideAccessories, at: place, inputs: [.init("kind", line.kind.rawValue)],
                "only accessories, and packages with them, have sellers", "只有精品及含精品的套餐才有销售人员")
        }
        var sum = Rational.zero
        var seen: Set<Identifier<Employee>> = []
        for (index, share) in line.sellers.enumerated() {
            let place = place.element(index)
            id(share.employee.rawValue, at: place.field("employee"))
            if !share.share.isShare || share.share.value.mantissa == 0 {
                report(
                    .rateOutOfRange, at: place.field("share"), inputs: [.init("rate", share.share.description)],
                    "\(share.share) is not above 0% and at most 100%", "\(share.share) 应大于 0% 且不超过 100%")
            }
            if !seen.insert(share.employee).inserted {
                report(
                    .duplicateSeller, at: place.field("employee"),
                    inputs: [.init("employee", share.employee.rawValue)], "\(share.employee) stands twice",
                    "\(share.employee) 重复")
            }
            guard let next = try? sum + share.share.rational else {
                report(
                    .overflow, at: place.field("share"), "the shares are finer than can be computed with",
                    "比例超出可计算的精度")
                return
            }
            sum = next
        }
        guard sum != .one else { return }
        let percent = (try? sum * Rational(100)).map { "\($0)%" } ?? sum.description
        report(
            .sharesNotWhole, at: place, inputs: [.init("sum", percent)], "the shares are \(percent) together, not 100%",
            "比例合计 \(percent)，应为 100%")
    }
}
