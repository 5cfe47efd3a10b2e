namespace AfterSales.Metrics.Cli.Definitions;

/// <summary>Resources, cases, repairs and returns.</summary>
internal static partial class FigureDefinitions
{
    private const string Working = "Without calendar.csv every hour of every day is working time.";

    private static IReadOnlyList<FigureDefinition> Resources =>
    [
        new("utilization", "Utilization", Share, "inHours / capacity")
        {
            Figures = ["utilization.utilization", "resources.utilization"],
            Files = ["bookings.csv", "calendar.csv"],
            IsArithmetic = true,
            CountsTime = true,
            Source = "ISO 22400-2: utilization efficiency.",
            Library = ("Utilization", "utilization = in-hours union / capacity"),
            Assumes = ["Time that two bookings of a resource overlap counts once.", "Of several resources the ratio of sums, never the mean of ratios.", Working],
        },
        new("gross-load", "Load booked", Share, "booked / capacity")
        {
            Figures = ["utilization.grossLoad"],
            Files = ["bookings.csv", "calendar.csv"],
            IsArithmetic = true,
            CountsTime = true,
            Source = House,
            Library = ("Utilization", "gross load = gross / capacity"),
            Assumes = ["Time booked twice counts twice.", Working],
        },
        new("capacity", "Capacity", Time, "sum(capacity.*)")
        {
            Figures = ["utilization.capacity"],
            Files = ["calendar.csv", "bookings.csv"],
            IsArithmetic = true,
            CountsTime = true,
            Source = House,
            Assumes = [Working],
        },
        new("out-of-hours", "Time used out of hours", Time, "sum(outOfHours.*)")
        {
            Figures = ["utilization.outOfHours"],
            Files = ["bookings.csv", "calendar.csv"],
            IsArithmetic = true,
            CountsTime = true,
            Source = House,
        },
        new("double-booked", "Double-booked time", Time, "sum(doubleBooked.*)")
        {
            Figures = ["utilization.doubleBooked"],
            Files = ["bookings.csv"],
            IsArithmetic = true,
            Source = House,
            Library = ("Utilization", "double-booked = time with k ≥ 2"),
        },
        Rows("open-bookings", "Open bookings", Number, "number of bookings without an end", ["utilization.open"], "bookings.csv"),
        Activity("productive-share", "Productive share of capacity", "(billable + other) / capacity", "utilization.productive"),
        Activity("billable-share", "Billable share of work", "billable / (billable + other)", "utilization.billable"),
        Activity("travel-share", "Travel share of busy time", "travel / (billable + other + travel + waiting)", "utilization.travel"),
        Activity("occupancy", "Occupancy", "(billable + other + travel + waiting) / (capacity − unavailable)", "utilization.occupancy"),
    ];

    private static IReadOnlyList<FigureDefinition> Service =>
    [
        new("sla-attainment", "SLA attainment", Share, "met / (met + missed)")
        {
            Figures = ["cases.slaMet", "cases.slaMet.*", "service.sla-met"],
            Files = ["bookings.csv", "calendar.csv"],
            IsArithmetic = true,
            CountsTime = true,
            Source = "ITIL 4, service level management.",
            Library = ("SlaAttainment", "Attainment = met / (met + missed)"),
            Assumes = ["Open cases that still have time are in neither part; an open case whose time is over is missed.",
                "The flag of the file counts where there is one, else due times, else promised hours."],
        },
        new("reopen-rate", "Reopen rate", Share, "reopened / resolved")
        {
            Figures = ["cases.reopened", "service.reopened"],
            Files = ["bookings.csv"],
            IsArithmetic = true,
            Source = "HDI Support Center practices.",
            Library = ("ReopenRate", "Rate = cases reopened / cases resolved at least once"),
            Assumes = ["A case that was opened again several times counts once."],
        },
        Rows("open-at-start", "Open cases at the start", Number, "number of cases that arrived before the window and were not resolved by then", ["cases.openAtStart"],
            "bookings.csv"),
        Rows("arrivals", "Cases arrived", Number, "number of cases whose first booking, or report, lies in the window", ["cases.arrived"], "bookings.csv"),
        Rows("resolutions", "Cases resolved", Number, "number of cases whose last booking ended in the window", ["cases.resolved"], "bookings.csv"),
        new("backlog", "Open cases at the end", Number, "openAtStart + arrived + reopened − resolved")
        {
            Figures = ["cases.openAtEnd"],
            Files = ["bookings.csv"],
            IsArithmetic = true,
            Source = House,
        },
        new("average-backlog", "Average backlog", Number, "caseTime / window")
        {
            Figures = ["cases.averageOpen"],
            Files = ["bookings.csv"],
            IsArithmetic = true,
            Source = "J. D. C. Little, Operations Research 9, 1961.",
            Assumes = ["The time all cases spent open within the window, over the length of the window."],
        },
        new("time-to-clear", "Time to clear the backlog", Time, "openAtEnd × window / resolved")
        {
            Figures = ["cases.timeToClear"],
            Files = ["bookings.csv"],
            IsArithmetic = true,
            Source = House,
            Assumes = ["Cases are resolved at the pace of the window, and none arrives."],
        },
        new("first-time-fix", "First-time fix rate", Share, "fixed / (fixed + notFixed)")
        {
            Figures = ["cases.firstTimeFix"],
            Files = ["bookings.csv"],
            IsArithmetic = true,
            Source = "Technology & Services Industry Association; Aberdeen, field service benchmarks.",
            Library = ("FirstTimeFix", "Rate = cases fixed at visit 1 and not visited again / cases judged"),
            Assumes = ["A fix counts once it has held for 30 days; more recent ones are in neither part.", "Bookings of one case on one day are one visit."],
        },
        new("visits-per-case", "Visits per case", "visits", "visits / cases")
        {
            Figures = ["cases.visitsPerCase"],
            Files = ["bookings.csv"],
            IsArithmetic = true,
            Source = House,
            Assumes = ["Bookings of one case on one day are one visit; travel, waiting and absence are none."],
        },
        new("repeat-visits", "Repeat visit rate", Share, "repeated / (repeated + notRepeated)")
        {
            Figures = ["cases.repeatVisits"],
            Files = ["bookings.csv"],
            IsArithmetic = true,
            Source = House,
            Library = ("RepeatVisits", "visits with window over and a next visit to the asset at most the window later / visits with window over"),
            Assumes = ["The window is 30 days."],
        },
        Rows("repairs", "Repairs", Number, "number of repairs", ["repairs.repairs"], "repairs.csv"),
        new("repair-fix-rate", "First-time fix rate, repairs", Share, "fixed / repairs")
        {
            Figures = ["repairs.fixed", "service.fixed"],
            Files = ["repairs.csv"],
            IsArithmetic = true,
            Source = "Open Repair Alliance, Open Repair Data Standard: repair status.",
            Assumes = ["Outcomes that say nothing count among all repairs.", "Which outcomes mean fixed: Fixed, or those of --fixed-outcomes."],
        },
        Rows("returned-positions", "Returned positions", Number, "number of returned positions", ["returns.lines"], "returns.csv"),
        Rows("returned-units", "Returned units", Number, "sum of quantities", ["returns.units"], "returns.csv"),
        Rows("refunds", "Refunds", Amount, "sum of refunds", ["returns.refunds", "service.refunds"], "returns.csv"),
        new("return-rate", "Return rate", Share, "returned / sold")
        {
            Figures = ["returns.returnRate", "service.return-rate"],
            Files = ["returns.csv", "sales.csv"],
            IsArithmetic = true,
            Source = "APICS, SCOR: return rate of units.",
            Library = ("ReturnRate", "Unit rate = Σ units returned / Σ units sold"),
            Assumes = ["Months without sales are left out of both parts.", "Goods may come back in a later month than they were sold."],
        },
        new("refund-rate", "Refund rate", Share, "refunds / revenue")
        {
            Figures = ["returns.refundRate"],
            Files = ["returns.csv", "sales.csv"],
            IsArithmetic = true,
            Source = House,
            Library = ("ReturnRate", "refund rate = Σ refunds / Σ gross revenue"),
            Assumes = ["Months without sales are left out of both parts."],
        },
    ];

    private static FigureDefinition Activity(string id, string term, string formula, string figure) => new(id, term, Share, formula)
    {
        Figures = [figure],
        Files = ["bookings.csv", "calendar.csv"],
        IsArithmetic = true,
        CountsTime = true,
        Source = House,
        Assumes = ["Of activities at one time the first of billable, productive, travel, waiting and unavailable takes it; what none takes is idle.", Working],
    };
}
