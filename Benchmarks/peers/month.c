// month DATA OUT THREADS [REPS]: figures and pay in plain C, as fast as a C programmer gets it without sorting the lines.
// Prints seconds=, the median of the repetitions, and read_seconds=, what only reading the same columns takes.
//
// Three steps, each on all threads, none of which needs a lock:
//   lines    every thread goes through a share of the lines; sums by advisor and month, hours by technician and month
//   orders   every thread goes through a share of the orders and counts each where it was seen
//   dealers  every thread adds up a share of the dealers, with pay and fund
#include <pthread.h>

#include "month_files.h"

// Where an order was seen first: advisor-month + 1, with marks. Zero: not yet.
enum { KEYS = ADVISORS * MONTHS };
#define CAME_BACK 0x80000000u
#define SEVERAL 0x40000000u  // seen by more than one advisor-month: the rest is the place of a chain's first link
#define KEY 0x3fffffffu

typedef struct {
    uint32_t seen, next;  // as above without SEVERAL; the place of the next link, 0 at the end
} Link;

typedef struct {
    int64_t amount[PAYERS * KINDS], cost, hours, unused[2];  // three lines of cache
} Sums;

typedef struct {
    uint32_t orders, comebacks;
} Count;

enum { PAID_TRADES = 2, TRADES = 3 };  // mechanic, body, all others together

typedef struct {
    Sums *sums;                    // by month, then advisor
    int64_t (*hours)[TRADES + 1];  // by month, then technician
    uint32_t *seen;                // by order
    Link *link;
    uint32_t links, room;
    Count *advisor, *dealer;  // by month, then subject
    uint64_t read;
} Share;

static Data *data;
static Results *results;
static Share share[MOST_THREADS];
static int threads;

static uint32_t new_link(Share *mine, uint32_t seen, uint32_t next) {
    if (mine->links == mine->room) {
        mine->room *= 2;
        mine->link = realloc(mine->link, mine->room * sizeof *mine->link);
        if (!mine->link) give_up("memory", "there is not enough");
    }
    mine->link[mine->links] = (Link){seen, next};
    return mine->links++;
}

// One order in a hundred or so comes here.
static __attribute__((noinline)) uint32_t seen_again(Share *mine, uint32_t before, uint32_t now) {
    uint32_t first = before & SEVERAL ? before & KEY : new_link(mine, before, 0);
    for (uint32_t at = first; at != 0; at = mine->link[at].next) {
        if (((mine->link[at].seen ^ now) & KEY) == 0) {
            mine->link[at].seen |= now;
            return SEVERAL | first;
        }
    }
    return SEVERAL | new_link(mine, now, first);
}

static void go_through_lines(int thread) {
    static const uint8_t place_of_trade[8] = {0, 1, 2, 2, 2, 2, 2, 2};
    Share *mine = &share[thread];
    memset(mine->sums, 0, sizeof *mine->sums * KEYS);
    memset(mine->hours, 0, sizeof *mine->hours * TECHNICIANS * MONTHS);
    memset(mine->seen, 0, sizeof *mine->seen * (size_t)data->orders);
    mine->links = 1;  // place 0 is the end of a chain
    const Data here = *data;
    Sums *restrict sums = mine->sums;
    int64_t (*restrict sold)[TRADES + 1] = mine->hours;
    uint32_t *restrict seen = mine->seen;
    for (int64_t line = here.lines * thread / threads, end = here.lines * (thread + 1) / threads; line < end; line++) {
        if (here.status[line] != 0) continue;
        uint32_t month = here.month_of_day[here.day[line]], key = month * ADVISORS + here.advisor[line];
        uint32_t kind = here.kind[line];
        Sums *to = &sums[key];
        int64_t hours = here.hours[line] & -(int64_t)(kind == 0);
        to->amount[here.payer[line] * KINDS + kind] += here.amount[line];
        to->cost += here.cost[line];
        to->hours += hours;
        sold[month * TECHNICIANS + here.technician[line]][place_of_trade[here.trade[line] & 7]] += hours;

        uint32_t *place = &seen[here.order[line]], before = *place;
        uint32_t now = (key + 1) | (here.comeback[line] ? CAME_BACK : 0);
        bool other = before != 0 && ((before ^ now) & ~CAME_BACK) != 0;
        *place = __builtin_expect(other, 0) ? seen_again(mine, before, now) : before | now;
    }
}

typedef struct {
    uint32_t *seen;
    int count, room;
} Places;

// A place of an order, once; in the order of month and advisor, so that a dealer's are side by side.
static void add_place(Places *places, uint32_t seen) {
    int at = 0;
    while (at < places->count && (places->seen[at] & KEY) < (seen & KEY)) at++;
    if (at < places->count && (places->seen[at] & KEY) == (seen & KEY)) {
        places->seen[at] |= seen;
        return;
    }
    if (places->count == places->room) {
        places->room = places->room * 2 + 16;
        places->seen = realloc(places->seen, (size_t)places->room * sizeof *places->seen);
        if (!places->seen) give_up("memory", "there is not enough");
    }
    memmove(places->seen + at + 1, places->seen + at, (size_t)(places->count - at) * sizeof *places->seen);
    places->seen[at] = seen;
    places->count++;
}

static inline uint32_t dealer_of_key(uint32_t key) {
    return key / ADVISORS * DEALERS + key % ADVISORS / ADVISORS_EACH;
}

static inline void count(Count *where, uint32_t seen) {
    where->orders++;
    where->comebacks += seen >> 31;
}

static void count_places(Share *mine, const Places *places) {
    uint32_t open = KEYS, came_back = 0;  // the dealer-month being gone through
    for (int at = 0; at < places->count; at++) {
        uint32_t key = (places->seen[at] & KEY) - 1, dealer = dealer_of_key(key);
        count(&mine->advisor[key], places->seen[at]);
        if (dealer != open) {
            mine->dealer[dealer].orders++;
            came_back = 0;
            open = dealer;
        }
        if (!came_back && places->seen[at] & CAME_BACK) {
            mine->dealer[dealer].comebacks++;
            came_back = 1;
        }
    }
}

// Orders seen in one place are counted for the advisor only; their dealers get them with the advisors' sums.
static void go_through_orders(int thread) {
    Share *mine = &share[thread];
    memset(mine->advisor, 0, sizeof *mine->advisor * KEYS);
    memset(mine->dealer, 0, sizeof *mine->dealer * DEALERS * MONTHS);
    Count *simple = calloc(KEYS, sizeof *simple);
    if (!simple) give_up("memory", "there is not enough");
    Places places = {0};
    int64_t end = data->orders * (thread + 1) / threads;
    for (int64_t order = data->orders * thread / threads; order < end; order++) {
        uint32_t seen = share[0].seen[order], other = 0;
        for (int part = 1; part < threads; part++) {
            uint32_t there = share[part].seen[order];
            other |= there != 0 && seen != 0 && (((there ^ seen) & ~CAME_BACK) != 0 || there & SEVERAL);
            seen |= there;
        }
        if (__builtin_expect(!other && !(seen & SEVERAL), 1)) {
            if (seen != 0) count(&simple[(seen & KEY) - 1], seen);
            continue;
        }
        places.count = 0;
        for (int part = 0; part < threads; part++) {
            uint32_t there = share[part].seen[order];
            if (there & SEVERAL) {
                for (uint32_t at = there & KEY; at != 0; at = share[part].link[at].next) add_place(&places, share[part].link[at].seen);
            } else if (there != 0) {
                add_place(&places, there);
            }
        }
        count_places(mine, &places);
    }
    for (uint32_t key = 0; key < KEYS; key++) {
        Count *dealer = &mine->dealer[dealer_of_key(key)];
        mine->advisor[key].orders += simple[key].orders, mine->advisor[key].comebacks += simple[key].comebacks;
        dealer->orders += simple[key].orders, dealer->comebacks += simple[key].comebacks;
    }
    free(places.seen);
    free(simple);
}

static Figures advisor_figures(int key) {
    Figures month = {0};
    int64_t cost = 0;
    for (int part = 0; part < threads; part++) {
        const Sums *sums = &share[part].sums[key];
        for (int payer = 0; payer < PAYERS; payer++) {
            const int64_t *amount = sums->amount + payer * KINDS;
            month.revenue[payer] += amount[0] + amount[1] + amount[2] + amount[3];
            month.labour += amount[0];
            month.parts += amount[1] + amount[2];
        }
        cost += sums->cost;
        month.hours += sums->hours;
        month.orders += share[part].advisor[key].orders;
        month.comebacks += share[part].advisor[key].comebacks;
    }
    month.gross_profit = output_of(&month) - cost;
    return month;
}

static void add_sums(Figures *to, const Figures *from) {
    for (int payer = 0; payer < PAYERS; payer++) to->revenue[payer] += from->revenue[payer];
    to->labour += from->labour;
    to->parts += from->parts;
    to->gross_profit += from->gross_profit;
    to->hours += from->hours;
}

static void close_month(int dealer, int month) {
    Figures all = {0};
    int64_t fund = 0;
    for (int advisor = dealer * ADVISORS_EACH; advisor < (dealer + 1) * ADVISORS_EACH; advisor++) {
        int row = advisor * MONTHS + month;
        Figures *figures = &results->advisor[row];
        *figures = advisor_figures(month * ADVISORS + advisor);
        add_sums(&all, figures);
        add_ratios(figures);
        results->advisor_pay[row] = pay_advisor(figures, &data->advisor_target[row]);
        fund += results->advisor_pay[row].withheld;
    }
    for (int technician = dealer * TECHNICIANS_EACH; technician < (dealer + 1) * TECHNICIANS_EACH; technician++) {
        int row = technician * MONTHS + month;
        int64_t hours[PAID_TRADES] = {0};
        for (int part = 0; part < threads; part++) {
            for (int trade = 0; trade < PAID_TRADES; trade++) hours[trade] += share[part].hours[month * TECHNICIANS + technician][trade];
        }
        TechnicianPay *pay = &results->technician_pay[row];
        *pay = pay_technician(hours[0], hours[1], data->technician_score[row]);
        for (int line = 0; line < TECHNICIAN_LINES; line++) fund += pay->line[line].withheld;
    }
    int row = dealer * MONTHS + month;
    for (int part = 0; part < threads; part++) {
        all.orders += share[part].dealer[month * DEALERS + dealer].orders;
        all.comebacks += share[part].dealer[month * DEALERS + dealer].comebacks;
    }
    add_ratios(&all);
    results->dealer[row] = all;
    pay_managers(output_of(&all), data->dealer_target[row], results->manager_pay[row]);
    for (int manager = 0; manager < MANAGERS; manager++) fund += results->manager_pay[row][manager].withheld;
    results->fund[row] = fund;
}

static void go_through_dealers(int thread) {
    for (int dealer = DEALERS * thread / threads; dealer < DEALERS * (thread + 1) / threads; dealer++) {
        for (int month = 0; month < MONTHS; month++) close_month(dealer, month);
    }
}

// Only the floor under any such job: each column that it needs, read once.
static void read_columns(int thread) {
    const struct {
        const void *column;
        size_t width;
    } columns[] = {
        {data->day, 2},    {data->advisor, 2}, {data->technician, 2}, {data->order, 4}, {data->hours, 4},    {data->amount, 8},
        {data->cost, 8},   {data->trade, 1},   {data->kind, 1},       {data->payer, 1}, {data->comeback, 1}, {data->status, 1},
    };
    uint64_t sum = 0;
    for (size_t each = 0; each < sizeof columns / sizeof *columns; each++) {
        size_t words = (size_t)data->lines * columns[each].width / sizeof(uint64_t);
        const uint64_t *word = columns[each].column;
        for (size_t at = words * (size_t)thread / (size_t)threads; at < words * (size_t)(thread + 1) / (size_t)threads; at++) sum += word[at];
    }
    share[thread].read = sum;
}

static void (*step)(int);
static void *run_step(void *thread) {
    step((int)((Share *)thread - share));
    return NULL;
}

static void on_all_threads(void (*body)(int)) {
    pthread_t other[MOST_THREADS];
    step = body;
    for (int thread = 1; thread < threads; thread++) {
        if (pthread_create(&other[thread], NULL, run_step, &share[thread]) != 0) give_up("thread", "cannot be started");
    }
    body(0);
    for (int thread = 1; thread < threads; thread++) pthread_join(other[thread], NULL);
}

int main(int count, char **argument) {
    enum { MOST_REPETITIONS = 1000 };
    static double job[MOST_REPETITIONS], reading[MOST_REPETITIONS];
    int repetitions = count > 4 ? atoi(argument[4]) : 5;
    threads = count > 3 ? atoi(argument[3]) : 0;
    if (count < 4 || count > 5 || threads < 1 || threads > MOST_THREADS || repetitions < 1 || repetitions > MOST_REPETITIONS) {
        fprintf(stderr, "usage: month DATA OUT THREADS [REPS]\n");
        return 64;
    }
    data = read_data(argument[1]);
    results = allocated(sizeof *results);
    for (int thread = 0; thread < threads; thread++) {
        Share *mine = &share[thread];
        mine->sums = allocated(sizeof *mine->sums * KEYS);
        mine->hours = allocated(sizeof *mine->hours * TECHNICIANS * MONTHS);
        mine->seen = allocated(sizeof *mine->seen * (size_t)data->orders);
        mine->advisor = allocated(sizeof *mine->advisor * KEYS);
        mine->dealer = allocated(sizeof *mine->dealer * DEALERS * MONTHS);
        mine->room = 1024;
        mine->link = allocated(sizeof *mine->link * mine->room);
    }
    for (int repetition = 0; repetition < repetitions; repetition++) {
        double started = now();
        on_all_threads(go_through_lines);
        on_all_threads(go_through_orders);
        on_all_threads(go_through_dealers);
        double done = now();
        on_all_threads(read_columns);
        job[repetition] = done - started, reading[repetition] = now() - done;
    }
    printf("seconds=%.6f\nread_seconds=%.6f\n", median(job, repetitions), median(reading, repetitions));
    write_results(argument[2], results);
    return 0;
}
