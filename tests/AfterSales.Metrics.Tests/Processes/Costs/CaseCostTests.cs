using System.Globalization;
using System.Text.Json;
using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class CaseCostTests
{
    private const string File = "case_cost.json";
    private const double Tolerance = 1e-10;
    private static readonly Currency Euro = Currency.Of("EUR");

    public static TheoryData<string> Cases { get; } =
        [.. Reference.Cases(File).Where(c => c.Inputs.GetProperty("kind").GetString() == "case_cost").Select(c => c.Name)];

    [Fact]
    public void Kinds_AreAllKnown()
        => Assert.All(Reference.Cases(File), c => Assert.Contains(c.Inputs.GetProperty("kind").GetString(), new[] { "case_cost", "capacity" }));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var known = new HashSet<string> { "kind", "events", "rates", "handoff_minutes", "delay_per_hour", "digits" };
        Assert.All(inputs.EnumerateObject(), key => Assert.Contains(key.Name, known));
        var log = CaseLog.Read(LogCases.Events(inputs));
        var result = CaseCost.Compute(log, Rates(inputs), Options(inputs));
        LogCases.AssertAccount(expected.GetProperty("account"), log.Account, log.Unusable);
        var check = new CaseCheck(name, expected, Tolerance);
        check.Known("account");
        AssertMatrix(check, result.Process);
        AssertCases(check.Parts("cases"), result.Cases);
        AssertTotals(check, result.Process);
        check.AssertAllSeen();
        AssertAddsUp(result);
    }

    [Fact]
    public void ErrorCases_AreTheCallersMistakes()
        => ErrorCases.AssertEach(File, inputs =>
        {
            CaseCost.Compute(CaseLog.Read(LogCases.Events(inputs)), Rates(inputs), Options(inputs));
            return [];
        });

    [Fact]
    public void Read_TwoCurrencies_NamesBoth()
    {
        CaseEvent[] events =
        [
            new() { Case = "A", Step = "a", Start = Instant.MinValue, DirectCost = Money.Of(5, Euro) },
            new() { Case = "A", Step = "b", Start = Instant.MinValue, DirectCost = Money.Of(5, "USD") },
        ];

        var mismatch = Assert.Throws<CurrencyMismatchException>(() => CaseLog.Read(events));
        Assert.Equal((Euro, Currency.Of("USD")), (mismatch.Expected, mismatch.Actual));
    }

    [Fact]
    public void Compute_DirectCostInAnotherCurrencyThanTheRates_Throws()
    {
        var log = CaseLog.Read([new CaseEvent { Case = "A", Step = "a", Start = Instant.MinValue, DirectCost = Money.Of(1, "USD") }]);
        var rates = new DepartmentRates { Currency = Euro, PerHour = new Dictionary<string, decimal>() };

        Assert.Throws<CurrencyMismatchException>(() => CaseCost.Compute(log, rates));
        var tally = new ProcessTally();
        tally.AddRange(log);
        Assert.Throws<CurrencyMismatchException>(() => ProcessCost.Compute(tally, rates));
    }

    internal static void AssertAddsUp(CaseCostResult result)
    {
        var process = result.Process;
        Assert.Equal(process.RoundedTotal, process.Matrix.Sum(cell => cell.Rounded));
        Assert.Equal(process.RoundedTotal, process.BySteps.Sum(step => step.Rounded));
        Assert.Equal(process.RoundedTotal, process.ByDepartments.Sum(department => department.Rounded));
        Assert.Equal(process.RoundedTotal, result.Cases.Sum(line => line.Rounded));
    }

    private static DepartmentRates Rates(JsonElement inputs) => new()
    {
        Currency = Euro,
        PerHour = inputs.GetProperty("rates").EnumerateObject().ToDictionary(rate => rate.Name, rate => rate.Value.Exact(), StringComparer.Ordinal),
    };

    private static ProcessCostOptions Options(JsonElement inputs) => new()
    {
        HandoffMinutes = inputs.TryGetProperty("handoff_minutes", out var minutes) ? minutes.Exact() : 0,
        DelayPerHour = inputs.TryGetProperty("delay_per_hour", out var delay) ? delay.Exact() : 0,
        Rounding = inputs.TryGetProperty("digits", out var digits)
            ? new MoneyRounding { Unit = new decimal(1, 0, 0, false, (byte)digits.GetInt32()) }
            : MoneyRounding.Default,
    };

    private static void AssertMatrix(CaseCheck check, ProcessCostResult result)
    {
        var cells = check.Parts("matrix");
        Assert.Equal(cells.Count, result.Matrix.Count);
        for (var i = 0; i < cells.Count; i++)
        {
            var (part, cell) = (cells[i], result.Matrix[i]);
            part.Text("step", cell.Step);
            part.Text("department", cell.Department ?? string.Empty);
            part.Number("time_cost", (double)cell.TimeCost);
            part.Number("direct_cost", (double)cell.DirectCost);
            part.Number("seconds", cell.Touch.TotalSeconds);
            part.Number("total", (double)cell.Total);
            part.Text("rounded", Text(cell.Rounded));
            part.AssertAllSeen();
        }

        AssertNamed(check.Parts("by_step"), "step", result.BySteps);
        AssertNamed(check.Parts("by_department"), "department", result.ByDepartments);
    }

    private static void AssertNamed(IReadOnlyList<CaseCheck> parts, string name, IReadOnlyList<NamedAmount> amounts)
    {
        Assert.Equal(parts.Count, amounts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i].Text(name, amounts[i].Name ?? string.Empty);
            parts[i].Number("total", (double)amounts[i].Amount);
            parts[i].AssertAllSeen();
        }
    }

    private static void AssertCases(IReadOnlyList<CaseCheck> parts, IReadOnlyList<CaseCostLine> lines)
    {
        Assert.Equal(parts.Count, lines.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var (part, line) = (parts[i], lines[i]);
            part.Text("case", line.Case);
            part.Number("time_cost", (double)line.TimeCost);
            part.Number("direct_cost", (double)line.DirectCost);
            part.Number("total", (double)line.Total);
            part.Number("first_pass", (double)line.FirstPass);
            part.Number("rework", (double)line.Rework);
            part.Number("handoffs", line.Handoffs);
            part.Number("unpriced_seconds", line.Unpriced.TotalSeconds);
            part.Number("events_without_duration", line.EventsWithoutDuration);
            part.Flag("complete", line.IsComplete);
            part.Number("waiting_seconds", line.Waiting.TotalSeconds);
            part.Number("imputed_handoff_cost", (double)line.ImputedHandoffCost);
            part.Number("imputed_delay_cost", (double)line.ImputedDelayCost);
            part.Text("rounded", Text(line.Rounded));
            part.AssertAllSeen();
        }
    }

    private static void AssertTotals(CaseCheck check, ProcessCostResult result)
    {
        check.Number("time_cost", (double)result.TimeCost);
        check.Number("direct_cost", (double)result.DirectCost);
        check.Number("total", (double)result.Total);
        check.Text("rounded_total", Text(result.RoundedTotal));
        check.Number("first_pass", (double)result.FirstPass);
        check.Number("rework", (double)result.Rework);
        check.Number("rework_share", result.ReworkShare.Value);
        check.Reason("rework_share_reason", result.ReworkShare.Reason);
        check.Number("direct_cost_of_duplicates", (double)result.Account.DirectCostOfDuplicates);
        check.Number("direct_cost_of_rejected", (double)result.Account.DirectCostOfRejected);
        check.Number("mean_cost_of_case", result.MeanCostPerCase.Value);
        var unpriced = check.Parts("unpriced");
        Assert.Equal(unpriced.Count, result.Unpriced.Count);
        for (var i = 0; i < unpriced.Count; i++)
        {
            unpriced[i].Text("department", result.Unpriced[i].Department ?? string.Empty);
            unpriced[i].Number("seconds", result.Unpriced[i].Time.TotalSeconds);
            unpriced[i].AssertAllSeen();
        }

        var imputed = check.Part("imputed")!;
        imputed.Number("handoffs", result.Imputed.Handoffs);
        imputed.Number("handoff_cost", (double)result.Imputed.HandoffCost);
        imputed.Number("waiting_seconds", result.Imputed.Waiting.TotalSeconds);
        imputed.Number("delay_cost", (double)result.Imputed.DelayCost);
        imputed.AssertAllSeen();
    }

    private static string Text(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);
}
