using System.Text.Json;
using AfterSales.Metrics.Evaluation;
using static AfterSales.Metrics.Tests.Evaluation.EvaluationVectors;

namespace AfterSales.Metrics.Tests.Evaluation;

public class InitiativeRegisterTests
{
    private const string File = "initiative_effects.json";
    private const double Tolerance = 1e-9;
    private static readonly string[] Kinds = ["difference", "its", "did", "select", "portfolio"];

    [Fact]
    public void Evaluate_ReferenceCases_Agree()
    {
        foreach (var (name, inputs, expected) in Cases(File, "portfolio", Kinds))
        {
            var result = Evaluate(inputs);
            var check = new CaseCheck(name, expected, Tolerance);
            var initiatives = check.Parts("initiatives");
            Assert.Equal(initiatives.Count, result.Initiatives.Count);
            for (var i = 0; i < initiatives.Count; i++)
            {
                Check(initiatives[i], result.Initiatives[i]);
            }

            var groups = check.Parts("groups");
            Assert.Equal(groups.Count, result.Groups.Count);
            for (var i = 0; i < groups.Count; i++)
            {
                groups[i].Text("figure", result.Groups[i].Figure);
                groups[i].Texts("members", result.Groups[i].Members);
                groups[i].Number("validated", (double)result.Groups[i].Validated.Amount);
                groups[i].Number("counted", (double)result.Groups[i].Counted.Amount);
                groups[i].Text("how", Snake(result.Groups[i].Basis));
                groups[i].AssertAllSeen();
            }

            var kinds = check.Parts("by_kind");
            Assert.Equal(kinds.Count, result.ByKind.Count);

            // The file has the kinds by name, the register in the order of the enumeration.
            var found = result.ByKind.OrderBy(kind => Snake(kind.Kind), StringComparer.Ordinal).ToArray();
            for (var i = 0; i < kinds.Count; i++)
            {
                kinds[i].Text("kind", Snake(found[i].Kind));
                kinds[i].Number("claimed", (double)found[i].Claimed.Amount);
                kinds[i].Number("validated", (double)found[i].Validated.Amount);
                kinds[i].Number("counted", (double)found[i].Counted.Amount);
                kinds[i].AssertAllSeen();
            }

            check.Number("cost", (double)result.Cost.Amount);
            check.Number("hard_net", (double)result.HardNet.Amount);
            check.AssertAllSeen();
        }
    }

    [Fact]
    public void Evaluate_ReferenceMistakes_AreRefused()
    {
        var cases = Errors(File, "portfolio").ToList();
        Assert.Equal(Reference.Cases(File, "error_cases").Count(), cases.Count + Errors(File, "its").Count());
        Assert.All(cases, c => Assert.IsAssignableFrom<ArgumentException>(Record.Exception(() => Evaluate(c.Inputs))));
    }

    [Fact]
    public void Evaluate_JointEffectTwiceForOneFigure_IsRefused()
    {
        JointEffect joint = new() { Figure = "f", Effect = Measurement.Of(1.0) };

        Assert.Throws<ArgumentException>("measured", () => InitiativeRegister.Evaluate([], new YearMonth(2026, 1), Eur, [joint, joint]));
    }

    [Fact]
    public void Evaluate_EmptyWindow_MeetsNone()
    {
        var one = Proven("a", 100);
        var result = InitiativeRegister.Evaluate([one, Proven("b", 50) with { Until = one.Start }], new YearMonth(2026, 1), Eur);

        Assert.Equal((2, 150), (result.Groups.Count, result.ByKind[0].Counted.Amount));
    }

    [Fact]
    public void Evaluate_ChainOfWindows_IsOneGroup()
    {
        // a meets b, b meets c: all one group, although a and c do not meet.
        var result = InitiativeRegister.Evaluate(
            [
                Proven("a", 100) with { Until = new(2025, 4) },
                Proven("b", 50) with { Start = new(2025, 3), Until = new(2025, 8) },
                Proven("c", 70) with { Start = new(2025, 7), CheckFrom = new(2025, 8) },
            ],
            new YearMonth(2026, 1),
            Eur);

        Assert.Equal((1, 100, InitiativeGroupBasis.LargestOnly), (result.Groups.Count, result.ByKind[0].Counted.Amount, result.Groups[0].Basis));
    }

    [Fact]
    public void Evaluate_Kinds_StandInTheirOrder()
    {
        SavingsInitiative[] initiatives = [.. Enum.GetValues<SavingsKind>().Reverse().Select(kind => Proven($"{kind}", 100) with { Savings = kind })];

        Assert.Equal(Enum.GetValues<SavingsKind>(), InitiativeRegister.Evaluate(initiatives, new YearMonth(2026, 1), Eur).ByKind.Select(kind => kind.Kind));
    }

    [Fact]
    public void Evaluate_ClaimOfZero_HasNoRealization()
        => Assert.Equal(
            UndefinedReason.ZeroDenominator,
            InitiativeRegister.Evaluate([Proven("a", 100) with { Claimed = Money.Zero(Eur) }], new YearMonth(2026, 1), Eur).Initiatives[0].Realization.Reason);

    [Fact]
    public void Evaluate_EffectInTime_IsRefused()
        => Assert.Throws<ArgumentOutOfRangeException>("Effect", () => Proven("a", 1) with { Effect = Measurement.Of(Duration.FromHours(1)) });

    [Fact]
    public void Codeburn862_Rtk2805_Gortex715_Claims_AreNotRealizedSavings()
    {
        var result = InitiativeRegister.Evaluate([Proven("a", 100) with { Claimed = Money.Of(9_000, Eur), Effect = null }], new YearMonth(2026, 1), Eur);

        Assert.Equal((9_000, 0, 0), (result.ByKind[0].Claimed.Amount, result.ByKind[0].Validated.Amount, result.ByKind[0].Counted.Amount));
    }

    internal static SavingsInitiative Proven(string name, double effect) => new()
    {
        Name = name,
        Figure = "repeat visits",
        Effect = Measurement.Of(Estimate.Of(effect, effect / 2, effect * 1.5, 0.95, IntervalMethod.StudentT)),
        Start = new(2025, 1),
        CheckFrom = new(2025, 6),
        Deadline = new(2025, 12),
        Until = new(2026, 12),
        Cost = Money.Zero(Eur),
        MonthsMeasured = 6,
    };

    private static void Check(CaseCheck check, InitiativeStanding standing)
    {
        check.Text("name", standing.Initiative.Name);
        check.Text("stage", Snake(standing.Stage));
        check.Text("proof", Snake(standing.Proof));
        check.Number("validated", (double)standing.Validated.Amount);
        check.Number("counted", (double)standing.Counted.Amount);
        check.Number("realization", standing.Realization.Value);
        check.Number("attainment", standing.Attainment.Value);
        check.Number("months_left", standing.MonthsLeft);
        check.Number("future_net", standing.FutureNet.Value);
        check.Number("future_net_upper", standing.FutureNetUpper.Value);
        check.Text("verdict", Snake(standing.Verdict));
        check.AssertAllSeen();
    }

    private static InitiativeRegisterResult Evaluate(JsonElement inputs)
        => InitiativeRegister.Evaluate(
            [.. inputs.GetProperty("initiatives").EnumerateArray().Select(Of)],
            Month(inputs, "as_of"),
            Eur,
            [.. Find(inputs, "measured")?.EnumerateObject().Select(p => new JointEffect { Figure = p.Name, Effect = Effect(p.Value)! }) ?? []]);

    private static SavingsInitiative Of(JsonElement initiative) => new()
    {
        Name = initiative.GetProperty("name").GetString()!,
        Figure = initiative.GetProperty("figure").GetString()!,
        Savings = Enum.GetValues<SavingsKind>().Single(kind => Snake(kind) == Text(initiative, "savings")),
        Claimed = Euro(initiative, "claimed"),
        Effect = Effect(Find(initiative, "effect")),
        Start = Month(initiative, "start"),
        CheckFrom = Month(initiative, "check_from"),
        Deadline = Month(initiative, "deadline"),
        Until = Month(initiative, "until"),
        Target = Euro(initiative, "target"),
        Cost = Euro(initiative, "cost")!.Value,
        RemainingCost = initiative.GetProperty("remaining_cost").Exact(),
        MonthsMeasured = initiative.GetProperty("months_measured").GetInt32(),
        Decided = Text(initiative, "decided") is { } decided ? Enum.GetValues<InitiativeVerdict>().Single(verdict => Snake(verdict) == decided) : null,
    };

    private static Measurement? Effect(JsonElement? effect)
        => effect is not { } e ? null
            : Find(e, "exact")?.GetBoolean() == true ? Measurement.Of(Money.Of(e.GetProperty("value").Exact(), Eur))
            : EvaluationVectors.Estimate(e) is { } estimate ? Measurement.Of(estimate) : null;

    private static Money? Euro(JsonElement element, string key) => Find(element, key) is { } amount ? Money.Of(amount.Exact(), Eur) : null;

    private static YearMonth Month(JsonElement element, string key)
    {
        var parts = element.GetProperty(key).GetString()!.Split('-');
        return new YearMonth(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
