namespace AfterSales.Metrics.Cli.Definitions;

/// <summary>Processes across departments, and the verdict on the data.</summary>
internal static partial class FigureDefinitions
{
    private static IReadOnlyList<FigureDefinition> Processes =>
    [
        Rows("process-cases", "Cases of the process", Number, "number of cases", ["processes.cases"], "events.csv"),
        Flow("rework-rate", "Rework rate", Share, "closed cases with a step done again / closed cases", ("ProcessRework", ""),
            "processes.rework", "service.rework"),
        Flow("process-variants", "Process variants", Number, "number of different sequences of steps of closed cases",
            ("ProcessFlow", "A variant is a sequence of steps"), "processes.variants"),
        Flow("process-reopen-rate", "Reopen rate of the process", Share, "closed cases opened again / closed cases", ("ProcessRework", ""),
            "processes.reopened"),
        Flow("hand-offs", "Hand-offs between departments", Number, "pairs of neighboring steps in two known, different departments",
            ("DepartmentHandoffs", "in two known, different departments"), "processes.handoffs"),
        Flow("ping-pong-rate", "Ping-pong rate", Share, "closed cases with stays in departments x, y, x / closed cases",
            ("DepartmentHandoffs", "stays x, y, x"), "processes.pingPong"),
        Flow("process-cost", "Cost of the process", Amount, "sum of rate of the department × touch time + direct cost",
            ("ProcessCost", "rate of the department × touch time + direct cost"), "processes.cost"),
        Flow("rework-cost", "Cost of rework", Amount, "cost of all events of a step in its case but the first", ("ProcessCost", ""), "processes.reworkCost"),
        Flow("cost-per-case", "Cost per case", Amount, "cost of the process / cases", ("ProcessCost", ""), "processes.costPerCase"),
        Flow("unpriced-time", "Working time without a price", Time, "touch time of departments without a rate", ("ProcessCost", ""), "processes.unpriced"),
        Flow("time-to-close", "Median time to close, open cases included", "hours", "first t with S(t) below one half",
            ("TimeToClose", "the first t with S < ½"), "processes.timeToClose"),
        Flow("lead-time", "Median lead time of closed cases", "hours", "median of progress + waiting of a closed case", ("ProcessTimes", ""),
            "processes.leadTime", "service.lead-time"),
        Flow("flow-efficiency", "Flow efficiency", Share, "progress / lead, each summed over the cases",
            ("ProcessTimes", "Flow efficiency = Σ progress ÷ Σ lead"), "processes.efficiency"),
        Flow("bottleneck", "Bottleneck", "word", "the step that most waiting stands before", ("ProcessTimes", ""), "processes.bottleneck"),
        Flow("work-in-progress", "Cases open at once, mean", Number, "time of cases inside the window / window",
            ("LittleLaw", "time inside the window ÷ window"),
            "processes.open"),
        Flow("littles-law", "Little's law ratio", "ratio", "mean open / (completions per hour × mean time of completed cases)",
            ("LittleLaw", "L ÷ (completions per hour × mean time of completed cases)"), "processes.little"),
        Flow("conformance", "Conforming cases", Share, "closed cases that went an allowed way / closed cases", ("FlowConformance", ""), "processes.conforming"),
        Flow("fitness", "Fitness of the log", Share, "1 − fewest inserted and skipped steps / (steps + steps of the shortest route)",
            ("FlowConformance", "1 − cost ÷ (steps of the case + steps of the shortest route)"), "processes.fitness"),
    ];

    private static IReadOnlyList<FigureDefinition> Data =>
    [
        Judged("data-verdict", "Verdict on the data", "word", "blocked, unproven, failed, warned or passed, the first that holds",
            "blocked where a blocking rule is breached", "data.verdict"),
        Judged("data-score", "Data quality score", Share, "least of the mean of the dimensions and the rate of a breached blocking rule",
            "Capped = min(arithmetic, lowest rate of a breached blocking rule)", "data.score"),
        Judged("data-lowest", "Lowest dimension", Share, "least of the dimensions", "lowest min s", "data.lowest"),
    ];

    private static FigureDefinition Flow(
        string id, string term, string unit, string formula, (string Type, string Formula) library, params IReadOnlyList<string> figures)
        => new(id, term, unit, formula)
        {
            Figures = figures,
            Files = ["events.csv"],
            Source = "W. van der Aalst, Process Mining, 2016; this library.",
            Library = library,
            ByHand = "Sort events.csv by case and start; the tables of the section have the counts.",
        };

    private static FigureDefinition Judged(string id, string term, string unit, string formula, string documented, string figure)
        => new(id, term, unit, formula)
        {
            Figures = [figure],
            Files = [],
            Source = "ISO/IEC 25012 for the dimensions; this library.",
            Library = ("QualityScore", documented),
            ByHand = "The table “dimensions” of the section has the score of each.",
        };
}
