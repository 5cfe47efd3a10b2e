namespace AfterSales.Metrics.Cli.Definitions;

/// <summary>Processes across departments, and the verdict on the data.</summary>
internal static partial class FigureDefinitions
{
    private static IReadOnlyList<FigureDefinition> Processes =>
    [
        Rows("process-cases", "Cases of the process", Number, "number of cases", ["processes.cases"], "events.csv"),
        Sum("rework-rate", "Rework rate", Share, "repeated / closed", ("ProcessRework", ""),
            "processes.rework", "service.rework"),
        Flow("process-variants", "Process variants", Number, "number of different sequences of steps of closed cases",
            ("ProcessFlow", "A variant is a sequence of steps"), "processes.variants"),
        Sum("process-reopen-rate", "Reopen rate of the process", Share, "reopened / closed", ("ProcessRework", ""),
            "processes.reopened"),
        Sum("hand-offs", "Hand-offs between departments", Number, "sum(given.*)",
            ("DepartmentHandoffs", "in two known, different departments"), "processes.handoffs"),
        Sum("ping-pong-rate", "Ping-pong rate", Share, "pingPong / closed",
            ("DepartmentHandoffs", "stays x, y, x"), "processes.pingPong"),
        Sum("process-cost", "Cost of the process", Amount, "timeCost + directCost",
            ("ProcessCost", "rate of the department × touch time + direct cost"), "processes.cost"),
        Sum("rework-cost", "Cost of rework", Amount, "total − firstPass", ("ProcessCost", ""), "processes.reworkCost"),
        Sum("cost-per-case", "Cost per case", Amount, "cost / cases", ("ProcessCost", ""), "processes.costPerCase"),
        Sum("unpriced-time", "Working time without a price", Time, "sum(department.*)", ("ProcessCost", ""), "processes.unpriced"),
        Flow("time-to-close", "Median time to close, open cases included", "hours", "first t with S(t) below one half",
            ("TimeToClose", "the first t with S < ½"), "processes.timeToClose"),
        Flow("lead-time", "Median lead time of closed cases", "hours", "median of progress + waiting of a closed case", ("ProcessTimes", ""),
            "processes.leadTime", "service.lead-time"),
        Sum("flow-efficiency", "Flow efficiency", Share, "progress / lead",
            ("ProcessTimes", "Flow efficiency = Σ progress ÷ Σ lead"), "processes.efficiency"),
        Flow("bottleneck", "Bottleneck", "word", "the step that most waiting stands before", ("ProcessTimes", ""), "processes.bottleneck"),
        Sum("work-in-progress", "Cases open at once, mean", Number, "caseTime / window",
            ("LittleLaw", "time inside the window ÷ window"),
            "processes.open"),
        Sum("littles-law", "Little's law ratio", "ratio", "averageOpen / (completionsPerHour × meanTime)",
            ("LittleLaw", "L ÷ (completions per hour × mean time of completed cases)"), "processes.little"),
        Sum("conformance", "Conforming cases", Share, "conforming / closed", ("FlowConformance", ""), "processes.conforming"),
        Sum("fitness", "Fitness of the log", Share, "1 − cost / stepsAndRoutes",
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

    /// <summary>Worked out from its ingredients.</summary>
    private static FigureDefinition Sum(
        string id, string term, string unit, string formula, (string Type, string Formula) library, params IReadOnlyList<string> figures)
        => Flow(id, term, unit, formula, library, figures) with { IsArithmetic = true };

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
