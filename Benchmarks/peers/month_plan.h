// The rules of README.md, "What is computed", in C. Money in cents, hours in hundredths, ratios in ten-thousandths.
#pragma once
#include <stdint.h>

enum {
    DEALERS = 200,
    ADVISORS_EACH = 6,
    TECHNICIANS_EACH = 15,
    MONTHS = 12,
    PAYERS = 5,
    KINDS = 4,
    MANAGERS = 5,
    ADVISORS = DEALERS * ADVISORS_EACH,
    TECHNICIANS = DEALERS * TECHNICIANS_EACH,
};

#define NO_VALUE INT64_MIN  // of a ratio whose denominator is zero

static inline int64_t lower(int64_t a, int64_t b) { return a < b ? a : b; }
static inline int64_t higher(int64_t a, int64_t b) { return a > b ? a : b; }

// The quotient to the nearest integer, half away from zero; the divisor is positive.
static inline int64_t rounded(int64_t dividend, int64_t divisor) {
    int64_t half = dividend < 0 ? -(divisor / 2) : divisor / 2;
    return (dividend + half) / divisor;
}

static inline int64_t ratio(int64_t numerator, int64_t denominator) {
    if (denominator == 0) return NO_VALUE;
    return denominator > 0 ? rounded(numerator, denominator) : rounded(-numerator, -denominator);
}

// A month of a dealer or of an advisor, in the order of the result file.
typedef struct {
    int64_t orders, comebacks, revenue[PAYERS], labour, parts, gross_profit, hours;
    int64_t labour_rate, hours_per_order, order_value, first_time_fix, warranty_share;
} Figures;

static inline int64_t output_of(const Figures *month) {
    int64_t sum = 0;
    for (int payer = 0; payer < PAYERS; payer++) sum += month->revenue[payer];
    return sum;
}

static inline void add_ratios(Figures *month) {
    int64_t output = output_of(month);
    month->labour_rate = ratio(month->labour * 100, month->hours);
    month->hours_per_order = ratio(month->hours, month->orders);
    month->order_value = ratio(output, month->orders);
    month->first_time_fix = ratio((month->orders - month->comebacks) * 10000, month->orders);
    month->warranty_share = ratio(month->revenue[1] * 10000, output);
}

static inline int64_t attainment(int64_t actual, int64_t target) {
    return lower(15000, rounded(actual * 10000, target));
}

static inline int64_t withheld_of(int64_t net) { return rounded(net * 5, 100); }

typedef struct {
    int64_t complaints, score, output, gross_profit, intake;
} AdvisorTarget;

typedef struct {
    int64_t by_output, by_profit, by_intake, combined, gross, complaints, appraisal, net, withheld, payable;
} AdvisorPay;

static inline AdvisorPay pay_advisor(const Figures *month, const AdvisorTarget *target) {
    static const int64_t complaint_percent[] = {0, 5, 20, 50};
    AdvisorPay pay;
    int64_t output = output_of(month);
    pay.by_output = attainment(output, target->output);
    pay.by_profit = attainment(higher(0, month->gross_profit), target->gross_profit);
    pay.by_intake = attainment(month->orders, target->intake);
    pay.combined = rounded(pay.by_output * pay.by_profit * pay.by_intake, 100000000);
    pay.gross = rounded(output * 5 * pay.combined, 10000000);
    pay.complaints = rounded(pay.gross * complaint_percent[lower(3, target->complaints)], 100);
    pay.appraisal = target->score < 96 ? rounded(pay.gross * 10, 100) : 0;
    pay.net = higher(0, pay.gross - pay.complaints - pay.appraisal);
    pay.withheld = withheld_of(pay.net);
    pay.payable = pay.net - pay.withheld;
    return pay;
}

enum { STEPS = 4, MOST_HOURS = 200000 };
typedef struct {
    int64_t from[STEPS], rate[STEPS];
} Steps;

static const Steps mechanic_steps = {{10000, 50000, 70000, 90000}, {220, 240, 260, 280}};
static const Steps body_steps = {{10000, 40000, 60000, 80000}, {320, 360, 400, 420}};

// All hours at the rate of the step that is reached.
static inline int64_t at_step(const Steps *steps, int64_t hours) {
    int64_t rate = 0;
    for (int step = 0; step < STEPS; step++) rate = hours >= steps->from[step] ? steps->rate[step] : rate;
    return hours * rate;
}

// Each slice of hours at the rate of its own step.
static inline int64_t by_slices(const Steps *steps, int64_t hours) {
    int64_t sum = 0;
    for (int step = 0; step < STEPS; step++) {
        int64_t end = step + 1 < STEPS ? lower(hours, steps->from[step + 1]) : hours;
        sum += higher(0, end - steps->from[step]) * steps->rate[step];
    }
    return sum;
}

enum { TECHNICIAN_LINES = 4 };
typedef struct {
    int64_t gross, appraisal, withheld;
} TechnicianLine;
typedef struct {
    int64_t mechanic_hours, body_hours;
    TechnicianLine line[TECHNICIAN_LINES];
} TechnicianPay;

static inline TechnicianLine technician_line(int64_t hours_times_rate, int64_t score) {
    TechnicianLine line;
    line.gross = rounded(hours_times_rate, 100);
    line.appraisal = rounded(line.gross * 60 * (100 - score), 10000);
    line.withheld = withheld_of(higher(0, line.gross - line.appraisal));
    return line;
}

static inline TechnicianPay pay_technician(int64_t mechanic_hours, int64_t body_hours, int64_t score) {
    TechnicianPay pay = {.mechanic_hours = lower(mechanic_hours, MOST_HOURS), .body_hours = lower(body_hours, MOST_HOURS)};
    pay.line[0] = technician_line(at_step(&mechanic_steps, pay.mechanic_hours), score);
    pay.line[1] = technician_line(by_slices(&mechanic_steps, pay.mechanic_hours), score);
    pay.line[2] = technician_line(at_step(&body_steps, pay.body_hours), score);
    pay.line[3] = technician_line(by_slices(&body_steps, pay.body_hours), score);
    return pay;
}

typedef struct {
    int64_t share, withheld;
} ManagerPay;

// The pool in parts of 25, 25, 20, 20 and 15 by largest remainder; of equal remainders the earlier manager's goes first.
static inline void pay_managers(int64_t output, int64_t target, ManagerPay pay[MANAGERS]) {
    static const int64_t parts[MANAGERS] = {25, 25, 20, 20, 15};
    const int64_t all_parts = 105;
    int64_t pool = rounded(output * 4 * attainment(output, target), 10000000), left = pool, remainder[MANAGERS];
    for (int manager = 0; manager < MANAGERS; manager++) {
        pay[manager].share = pool * parts[manager] / all_parts;
        remainder[manager] = pool * parts[manager] % all_parts;
        left -= pay[manager].share;
    }
    for (; left > 0; left--) {
        int next = 0;
        for (int manager = 1; manager < MANAGERS; manager++) {
            if (remainder[manager] > remainder[next]) next = manager;
        }
        pay[next].share++;
        remainder[next] = -1;
    }
    for (int manager = 0; manager < MANAGERS; manager++) pay[manager].withheld = withheld_of(pay[manager].share);
}
