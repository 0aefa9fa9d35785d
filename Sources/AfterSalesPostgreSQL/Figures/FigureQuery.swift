#if PostgreSQL
import AfterSalesCore

/// The statement that adds the figures of orders up inside the database.
///
/// It says in SQL what the library says in Swift where it counts an order: the same rows of the same JSON, grouped by the
/// columns that measures are named by, and only then written out as measures, so that the many lines are gone over once.
struct FigureQuery {
    /// The table of orders' figures.
    let orders: String
    /// The table of what orders bring on days of their own.
    let receipts: String
    /// Whether one dealership's are wanted; all of them otherwise.
    let isOfOneOwner: Bool
    /// Whether what is earned in months is wanted; what counts on days otherwise.
    let isEarned: Bool

    /// Named measures that come to zero are known to be zero; others are left out.
    ///
    /// Gives dealership, currency, subject, measure and sum; its arguments are the first and the last day, or month, and,
    /// where one dealership's are wanted, its column.
    var sql: String {
        """
        WITH \(heads), \(lines), \(groups), \(spread), \(parts), \(measures)
        SELECT dealer, currency, subject, measure, sum(units)::text FROM (\(sums)) s
        WHERE subject IS NOT NULL AND measure IS NOT NULL AND units IS NOT NULL
        GROUP BY dealer, currency, subject, measure HAVING sum(units) <> 0 OR starts_with(measure, 'other.')
        """
    }

    private func window(_ day: String) -> String {
        let inside =
            isEarned ? "r.earned_in >= $1 AND r.earned_in <= $2" : "r.\(day) >= $1::date AND r.\(day) <= $2::date"
        return inside + (isOfOneOwner ? " AND r.dealer = $3" : "")
    }

    /// The record is kept as text, so it is read once and not for each of its fields.
    private var heads: String {
        """
        heads AS MATERIALIZED (
            SELECT r.dealer, r.id, j.currency, j.advisor, j.team, (j.count->>'orders')::bigint AS orders,
                j.count->'parts' AS parts, j.count->'traits' AS traits, j.lines, j.spread, j.sellers, j.spiffs,
                j.work
            FROM \(orders) r CROSS JOIN LATERAL json_to_record(r.record) AS j(
                currency text, advisor text, team text, count json, lines json, spread json, sellers json, spiffs json,
                work json)
            WHERE \(window("settled_on"))
        )
        """
    }

    /// Hours are kept as text, in hours; a measure has hundredths.
    private var lines: String {
        """
        lines AS MATERIALIZED (
            SELECT h.dealer, h.currency, h.advisor, h.team, l.technician, l."technicianTeam" AS technician_team, l.kind,
                l."payType" AS pay_type, l.skill, l.net, l.net + l.tax AS gross, l.cost,
                (l."soldHours" * 100)::bigint AS sold, (l."paidHours" * 100)::bigint AS paid, l."givenAway" AS given
            FROM heads h CROSS JOIN LATERAL json_to_recordset(h.lines) AS l(
                kind text, "payType" text, skill text, technician text, "technicianTeam" text, net bigint, tax bigint,
                cost bigint, "soldHours" numeric, "paidHours" numeric, "givenAway" bigint)
        )
        """
    }

    private var groups: String {
        """
        groups AS (
            SELECT dealer, currency, advisor, team, technician, technician_team, kind, pay_type, skill,
                cost IS NOT NULL AS has_cost, sold IS NOT NULL AS has_hours, sum(net) AS net, sum(gross) AS gross,
                sum(cost) AS cost, sum(sold) AS sold, sum(paid) AS paid, sum(given) AS given
            FROM lines GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
        )
        """
    }

    /// What of the orders' discounts comes to what they sell, and the accessories that count: said by the orders, so that
    /// nothing is divided here.
    private var spread: String {
        """
        spread AS (
            SELECT h.dealer, h.currency, h.advisor, h.team, s.technician, s."technicianTeam" AS technician_team, s.kind,
                s."payType" AS pay_type, sum(s.net) AS net, sum(s.net + s.tax) AS gross,
                sum(s."accessorySales") AS accessories
            FROM heads h CROSS JOIN LATERAL json_to_recordset(h.spread) AS s(
                kind text, "payType" text, technician text, "technicianTeam" text, net bigint, tax bigint,
                "accessorySales" bigint)
            GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
        )
        """
    }

    private var parts: String {
        """
        parts AS MATERIALIZED (
            SELECT h.dealer, h.id, h.currency, h.advisor, h.team, h.orders, p."payType" AS pay_type, p.technician,
                p.team AS technician_team, p."isComeback" AS is_comeback
            FROM heads h CROSS JOIN LATERAL json_to_recordset(h.parts) AS p(
                "payType" text, technician text, team text, "isComeback" boolean)
        )
        """
    }

    private var measures: String {
        """
        measures AS (
            SELECT dealer, currency, advisor, team, technician, technician_team, NULL AS seller, m.measure, m.units
            FROM groups CROSS JOIN LATERAL (VALUES
                ('sales.' || pay_type || '.' || kind, net),
                (CASE WHEN has_cost THEN 'cost.' || kind ELSE 'salesWithoutCost.' || kind END,
                    CASE WHEN has_cost THEN cost ELSE net END),
                ('hoursSold.' || pay_type, sold),
                ('other.hoursPaid', paid),
                ('other.accessorySalesBySalesDepartment', given),
                (CASE WHEN kind = 'labour' AND NOT has_hours THEN 'labourWithoutHours.' || pay_type END, net),
                (CASE WHEN kind = 'labour' THEN 'labourOf.' || skill END, net),
                (CASE WHEN kind = 'labour' AND NOT has_hours THEN 'other.labourWithoutHoursOf.' || skill END, net),
                (CASE WHEN kind = 'labour' THEN 'hoursOf.' || skill END, sold),
                (CASE WHEN kind NOT IN ('accessory', 'discount') THEN \(Self.receipts) END, gross)
            ) AS m(measure, units)
            UNION ALL
            SELECT dealer, currency, advisor, team, technician, technician_team, NULL, m.measure, m.units
            FROM spread CROSS JOIN LATERAL (VALUES
                ('other.discountShare.' || kind, net),
                ('other.accessorySales', accessories),
                (CASE WHEN kind <> 'accessory' THEN \(Self.receipts) END, gross)
            ) AS m(measure, units)
            UNION ALL
            SELECT h.dealer, h.currency, h.advisor, h.team, NULL, NULL, s.employee,
                CASE WHEN s."isInstalled" THEN 'other.accessorySalesInstalled' ELSE 'other.accessorySalesPlain' END,
                s."accessorySales"
            FROM heads h CROSS JOIN LATERAL json_to_recordset(h.sellers) AS s(
                employee text, "isInstalled" boolean, "accessorySales" bigint)
            UNION ALL
            SELECT h.dealer, h.currency, h.advisor, h.team, NULL, NULL, s.employee, 'other.spiffs', s.amount
            FROM heads h CROSS JOIN LATERAL json_to_recordset(h.spiffs) AS s(employee text, amount bigint)
            UNION ALL
            SELECT h.dealer, h.currency, h.advisor, h.team, w.technician, w.team, NULL, m.measure,
                (w.clocked * 100)::bigint
            FROM heads h CROSS JOIN LATERAL json_to_recordset(h.work) AS w(
                technician text, team text, clocked numeric)
            CROSS JOIN (VALUES ('other.hoursClocked'), ('other.hoursWorked')) AS m(measure)
            UNION ALL
            SELECT h.dealer, h.currency, h.advisor, h.team, NULL, NULL, NULL, m.measure, m.units
            FROM heads h CROSS JOIN LATERAL (VALUES \(Self.ofEveryOrder)) AS m(measure, units)
        )
        """
    }

    private static let receipts =
        "CASE pay_type WHEN 'customer' THEN 'other.normalRepairReceipts' ELSE 'other.receipts.' || pay_type END"

    /// What every order tells, also where it comes to nothing, and what kind of order it is.
    private static let ofEveryOrder: String = {
        let known = ["normalRepairReceipts", "accessorySales", "hoursPaid", "hoursClocked", "hoursWorked"]
        let traits = [
            ("hasAccessory", "ordersWithAccessory"), ("hasPackage", "ordersWithPackage"),
            ("isOneItem", "oneItemOrders"), ("isByAppointment", "ordersByAppointment"),
        ]
        return
            (known.map { "('other.\($0)', 0)" }
            + traits.map { "('other.\($1)', CASE WHEN h.traits->>'\($0)' = 'true' THEN h.orders ELSE 0 END)" })
            .joined(separator: ", ")
    }()

    /// Everything by whom it is about. What is counted is counted once for each of them.
    private var sums: String {
        """
        SELECT m.dealer, m.currency, s.subject, m.measure, m.units
        FROM measures m CROSS JOIN LATERAL (VALUES ('dealer'), ('advisor:' || m.advisor), ('advisorTeam:' || m.team),
            ('technician:' || m.technician), ('technicianTeam:' || m.technician_team), ('seller:' || m.seller))
            AS s(subject)
        UNION ALL
        SELECT h.dealer, h.currency, s.subject, 'orders', h.orders
        FROM heads h CROSS JOIN LATERAL (VALUES ('dealer'), ('advisor:' || h.advisor), ('advisorTeam:' || h.team))
            AS s(subject)
        UNION ALL
        SELECT dealer, currency, subject, 'orders', orders FROM (
            SELECT DISTINCT p.dealer, p.id, p.currency, p.orders, s.subject
            FROM parts p CROSS JOIN LATERAL (VALUES ('technician:' || p.technician),
                ('technicianTeam:' || p.technician_team)) AS s(subject)) o
        UNION ALL
        SELECT dealer, currency, subject, 'ordersPaid.' || pay_type, orders FROM (
            SELECT DISTINCT p.dealer, p.id, p.currency, p.orders, p.pay_type, s.subject
            FROM parts p CROSS JOIN LATERAL (\(everybody)) AS s(subject)) o
        UNION ALL
        SELECT dealer, currency, subject, 'comebacks', orders FROM (
            SELECT DISTINCT p.dealer, p.id, p.currency, p.orders, s.subject
            FROM parts p CROSS JOIN LATERAL (\(everybody)) AS s(subject) WHERE p.is_comeback) o
        UNION ALL
        SELECT r.dealer, r.record->>'currency', s.subject,
            CASE r.record->>'kind' WHEN 'insurerAudit' THEN 'other.accidentRepairAudited'
                ELSE 'other.' || (r.record->>'kind') END,
            (r.record->>'amount')::bigint
        FROM \(receipts) r CROSS JOIN LATERAL (VALUES ('dealer'), ('advisor:' || (r.record->>'advisor')),
            ('advisorTeam:' || (r.record->>'team'))) AS s(subject)
        WHERE \(window("counted_on"))
        """
    }

    private var everybody: String {
        """
        VALUES ('dealer'), ('advisor:' || p.advisor), ('advisorTeam:' || p.team),
            ('technician:' || p.technician), ('technicianTeam:' || p.technician_team)
        """
    }
}
#endif
