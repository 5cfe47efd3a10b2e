using System.Globalization;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What the figures of the section are made of: the counts, times and amounts by which they can be worked out by hand.</summary>
internal static class ProcessIngredients
{
    public static void Flow(ReportSection section, ProcessFlowResult flow, ProcessReworkResult rework)
    {
        section.MadeOf("cases", Count("closed", flow.Closed), Count("open", flow.Open));
        section.MadeOf("rework", OfRework(rework));
        section.MadeOf("variants", Count("closed", flow.Closed), new Ingredient(
            "mostFrequent", Shown.Count(flow.Variants.Count > 0 ? flow.Variants[0].Count : 0), Say("closed cases that go the most frequent way")));
        section.MadeOf("reopened", Count("reopened", rework.CasesReopened), Count("closed", rework.Closed));
    }

    public static Ingredient[] OfRework(ProcessReworkResult rework) => [Count("repeated", rework.CasesWithRework), Count("closed", rework.Closed)];

    public static Ingredient[] OfLead(ProcessTimesResult times) => [Count("closed", times.ClosedCases)];

    public static void Times(ReportSection section, ProcessTimesResult times, TimeToCloseResult close)
    {
        section.MadeOf("timeToClose", Count("closed", close.Closed), Count("open", close.Cases - close.Closed));
        section.MadeOf("leadTime", OfLead(times));
        section.MadeOf("efficiency", Hours("progress", times.TimedProgress), Hours("lead", times.TimedLead), Count("cases", times.TimedClosedCases));
        section.MadeOf("bottleneck", [.. times.Steps.Select(step => new Ingredient(
            $"waiting.{step.Name}", Shown.Hours(step.Waiting), Say($"before {Words.Count(step.Waited, "event")}")))]);
    }

    public static void Handoffs(ReportSection section, DepartmentHandoffsResult result)
    {
        section.MadeOf("handoffs", [.. result.Departments.Select(department => Count($"given.{department.Department}", department.Given)),
            Count("within", result.Within.Count), Count("unknown", result.Unknown.Count)]);
        section.MadeOf("pingPong", Count("pingPong", result.CasesWithPingPong), Count("closed", result.Closed));
    }

    public static void Cost(ReportSection section, ProcessCostResult cost)
    {
        var events = cost.Account.Used;
        section.MadeOf("cost", Exact("timeCost", cost.TimeCost, Say($"{Hours(cost.Matrix.Where(c => !c.IsUnpriced)).Display} at the rates of the departments")),
            Exact("directCost", cost.DirectCost, Say("costs of events.csv")), Count("cases", cost.Cases), Count("events", events));
        section.MadeOf("reworkCost", Exact("total", cost.Total), Exact("firstPass", cost.FirstPass, Say("the first event of each step in its case")));
        section.MadeOf("costPerCase", Exact("cost", cost.Total), Count("cases", cost.Cases));
        section.MadeOf("unpriced", [.. cost.Unpriced.Select(line => new Ingredient($"department.{line.Department ?? "?"}", Shown.Hours(line.Time)))]);
    }

    public static void WorkInProgress(ReportSection section, LittleLawResult little)
    {
        section.MadeOf("open", Hours("caseTime", little.TimeInside), Hours("window", little.Window.Duration));
        section.MadeOf("little", Number("averageOpen", little.AverageOpen), Number("completionsPerHour", little.CompletionsPerHour),
            Number("meanTime", little.MeanTimeOfCompletedHours.Value ?? 0), Count("completions", little.Completions));
    }

    public static void Conformance(ReportSection section, FlowConformanceResult result)
    {
        section.MadeOf("conforming", Count("conforming", result.ConformingCases), Count("closed", result.Closed));
        section.MadeOf("fitness", Count("cost", result.Cost), Count("stepsAndRoutes", result.StepsAndRoutes));
    }

    private static ReportValue Hours(IEnumerable<ProcessCostCell> cells) => Shown.Hours(cells.Aggregate(TotalTime.Zero, (sum, cell) => sum + cell.Touch));

    private static Ingredient Hours(string name, TotalTime time) => new(name, Shown.Hours(time));

    private static Ingredient Count(string name, long count) => new(name, Shown.Count(count));

    private static Ingredient Exact(string name, decimal amount, string detail = "") => new(name, Shown.Number(amount), detail);

    private static Ingredient Number(string name, double number) => new(name, Shown.Number(number, number.ToString("0.####", CultureInfo.InvariantCulture)));
}
