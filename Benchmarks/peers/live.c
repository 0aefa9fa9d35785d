// live DATA OUT pools|deferred: the lines one by one in plain C; after each, figures and pay are what they then are.
// Prints seconds= of all of them, ns_per_post=, and of single posts that change nothing p50_ns= and p99_ns=.
#include "month_files.h"

// Where an order has been: advisor-month + 1, with a mark for a comeback there. Few are in more than one place; further
// ones are chained, place 0 is the end.
#define CAME_BACK 0x80000000u
#define ROW 0x7fffffffu
typedef struct {
    uint32_t row, next;
} Place;

static Data *data;
static Results *results;
static Place *first, *further;
static uint32_t used = 1, room = 1 << 16;
static int64_t (*hours_sold)[2];  // by technician-month, mechanic and body

typedef struct {
    int month, advisor, technician, trade, kind, payer;
    int64_t order, hours, amount, cost;
    bool came_back;
} Line;

typedef struct {
    bool order, comeback;  // whether it counts here for the first time
} New;

static inline int dealer_of_row(int row) { return row / MONTHS / ADVISORS_EACH * MONTHS + row % MONTHS; }

static void add_place(Place *last, uint32_t row) {
    if (last->row == 0) {
        last->row = row;
        return;
    }
    further[used] = (Place){row, 0};
    last->next = used++;
}

// Before any place is looked at, since all of them may move.
static inline void make_room(void) {
    if (used < room) return;
    further = realloc(further, (room *= 2) * sizeof *further);
    if (!further) give_up("memory", "there is not enough");
}

// What the line's order is new to: the advisor's month, the dealer's.
static inline void count_order(const Line *line, int row, New *advisor, New *dealer) {
    make_room();
    Place *place = &first[line->order], *own = NULL, *last;
    *advisor = *dealer = (New){true, line->came_back};
    do {
        last = place;
        if (place->row != 0) {
            int there = (int)(place->row & ROW) - 1;
            bool counted = place->row & CAME_BACK;
            if (there == row) {
                own = place;
                *advisor = (New){false, line->came_back && !counted};
            }
            if (dealer_of_row(there) == dealer_of_row(row)) {
                dealer->order = false;
                dealer->comeback = dealer->comeback && !counted;
            }
        }
        place = &further[place->next];
    } while (last->next != 0);
    if (own) {
        own->row |= line->came_back ? CAME_BACK : 0;
    } else {
        add_place(last, (uint32_t)(row + 1) | (line->came_back ? CAME_BACK : 0));
    }
}

static inline void add_line(Figures *month, const Line *line, New counted) {
    month->orders += counted.order;
    month->comebacks += counted.comeback;
    month->revenue[line->payer] += line->amount;
    if (line->kind == 0) month->labour += line->amount, month->hours += line->hours;
    if (line->kind == 1 || line->kind == 2) month->parts += line->amount;
    month->gross_profit += line->amount - line->cost;
    add_ratios(month);
}

static void divide_pool(int dealer) {
    ManagerPay *pay = results->manager_pay[dealer];
    for (int manager = 0; manager < MANAGERS; manager++) results->fund[dealer] -= pay[manager].withheld;
    pay_managers(output_of(&results->dealer[dealer]), data->dealer_target[dealer], pay);
    for (int manager = 0; manager < MANAGERS; manager++) results->fund[dealer] += pay[manager].withheld;
}

static inline int64_t withheld_of_lines(const TechnicianPay *pay) {
    int64_t sum = 0;
    for (int line = 0; line < TECHNICIAN_LINES; line++) sum += pay->line[line].withheld;
    return sum;
}

// What the line makes its advisor's pay.
static __attribute__((noinline)) int64_t post(const Line *line, bool with_pools) {
    int row = line->advisor * MONTHS + line->month, dealer = dealer_of_row(row);
    New advisor_new, dealer_new;
    count_order(line, row, &advisor_new, &dealer_new);
    add_line(&results->advisor[row], line, advisor_new);
    add_line(&results->dealer[dealer], line, dealer_new);
    AdvisorPay *pay = &results->advisor_pay[row];
    results->fund[dealer] -= pay->withheld;
    *pay = pay_advisor(&results->advisor[row], &data->advisor_target[row]);
    results->fund[dealer] += pay->withheld;
    if (line->kind == 0 && line->trade < 2) {
        int bench = line->technician * MONTHS + line->month;
        TechnicianPay *technician = &results->technician_pay[bench];
        hours_sold[bench][line->trade] += line->hours;
        results->fund[dealer] -= withheld_of_lines(technician);
        *technician = pay_technician(hours_sold[bench][0], hours_sold[bench][1], data->technician_score[bench]);
        results->fund[dealer] += withheld_of_lines(technician);
    }
    if (with_pools) divide_pool(dealer);
    return pay->payable;
}

static inline Line line_at(int64_t at) {
    return (Line){
        .month = data->month_of_day[data->day[at]], .advisor = data->advisor[at], .technician = data->technician[at],
        .trade = data->trade[at], .kind = data->kind[at], .payer = data->payer[at], .order = data->order[at],
        .hours = data->hours[at], .amount = data->amount[at], .cost = data->cost[at], .came_back = data->comeback[at] != 0,
    };
}

int main(int count, char **argument) {
    enum { SINGLES = 200000 };
    static double single[SINGLES];
    bool with_pools = count == 4 && strcmp(argument[3], "pools") == 0;
    if (count != 4 || (!with_pools && strcmp(argument[3], "deferred") != 0)) {
        fprintf(stderr, "usage: live DATA OUT pools|deferred\n");
        return 64;
    }
    data = read_data(argument[1]);
    results = allocated(sizeof *results);
    memset(results, 0, sizeof *results);
    first = calloc((size_t)data->orders, sizeof *first);
    further = malloc(room * sizeof *further);
    hours_sold = calloc(TECHNICIANS * MONTHS, sizeof *hours_sold);
    if (!first || !further || !hours_sold) give_up("memory", "there is not enough");
    further[0] = (Place){0, 0};

    int64_t posts = 0, sum = 0;
    double started = now();
    for (int64_t at = 0; at < data->lines; at++) {
        if (data->status[at] != 0) continue;
        Line line = line_at(at);
        sum += post(&line, with_pools);
        posts++;
    }
    double seconds = now() - started;

    // Here and there, with nothing in them, so that each can be timed by itself; the clock's own time is in it.
    uint64_t random = 7;
    for (int each = 0; each < SINGLES && posts > 0;) {
        random = random * 6364136223846793005u + 1442695040888963407u;
        int64_t at = (int64_t)((random >> 33) % (uint64_t)data->lines);
        if (data->status[at] != 0) continue;
        Line line = line_at(at);
        line.amount = line.cost = line.hours = 0;
        line.came_back = false;
        double before = now();
        sum += post(&line, with_pools);
        single[each++] = now() - before;
    }
    qsort(single, SINGLES, sizeof *single, ascending);
    for (int dealer = 0; dealer < DEALERS * MONTHS; dealer++) divide_pool(dealer);
    printf("seconds=%.6f\nns_per_post=%.1f\n", seconds, seconds / (double)posts * 1e9);
    printf("p50_ns=%.0f\np99_ns=%.0f\nchecksum=%lld\n", single[SINGLES / 2] * 1e9, single[SINGLES * 99 / 100] * 1e9, (long long)sum);
    write_results(argument[2], results);
    return 0;
}
