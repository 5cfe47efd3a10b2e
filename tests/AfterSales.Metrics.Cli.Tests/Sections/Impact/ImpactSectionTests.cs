using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;

namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class ImpactSectionTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Evaluate_InitiativeWithControl_HasBothEffects()
    {
        run.With("costs.csv", Costs(24))
            .With("initiatives.csv", "name,start,figure,control\nRemote diagnosis,2025-01-01,costs.net.Field,costs.net.Workshop\n").Evaluate();

        var effect = Table("effects").Single();
        Assert.Equal((12, 12), (effect.GetProperty("before").GetInt64(), effect.GetProperty("after").GetInt64()));
        Assert.InRange(effect.GetProperty("effect").GetProperty("value").GetDouble(), -450, -150);
        Assert.InRange(effect.GetProperty("cumulative").GetProperty("value").GetDouble(), -12 * 450, -12 * 150);
        var control = Table("controls").Single();
        Assert.InRange(control.GetProperty("effect").GetProperty("value").GetDouble(), -330, -270);
        Assert.True(control.GetProperty("p").GetDouble() < 0.05);
        Assert.Contains("impact-1", run.Page, StringComparison.Ordinal);
        Assert.Equal("1 of 1 initiative changed its figure by more than chance explains.", run.Section("impact").GetProperty("finding").GetString());
    }

    [Fact]
    public void Evaluate_StartInsideAMonth_LeavesThatMonthOut()
    {
        run.With("costs.csv", Costs(24)).With("initiatives.csv", "name,start,figure\nRemote diagnosis,2025-01-15,net\n").Evaluate();

        var effect = Table("effects").Single();
        Assert.Equal((12, 11), (effect.GetProperty("before").GetInt64(), effect.GetProperty("after").GetInt64()));
    }

    [Fact]
    public void Evaluate_TooFewMonthsOrNoSuchFigure_SaySo()
    {
        run.With("costs.csv", Costs(4))
            .With("initiatives.csv", "name,start,figure,control\nA,2024-03-01,costs.net,\nB,2024-03-01,service.nothing,\n").Evaluate();

        var notes = run.Section("impact").GetProperty("notes").EnumerateArray().Select(n => n.GetString()!).ToList();
        Assert.Contains(notes, n => n.StartsWith("A: 2 months before and 2 after", StringComparison.Ordinal));
        Assert.Contains(notes, n => n.StartsWith("B: there is no figure service.nothing", StringComparison.Ordinal));
        Assert.Equal("None of 2 initiatives has enough months around its start.", run.Section("impact").GetProperty("finding").GetString());
    }

    [Fact]
    public void Evaluate_InitiativesOfNothing_AreReadAndTellWhy()
    {
        run.With("initiatives.csv", "name,start,figure\nA,2024-03-01,costs.net\n").Evaluate();

        Assert.Equal((1, 1, 0, 0), run.CountsOf("initiatives.csv"));
        Assert.Contains("there is no figure costs.net", run.Section("impact").ToString(), StringComparison.Ordinal);
    }

    private static string Costs(int months)
    {
        var text = new StringBuilder("date,amount,currency,department\n");
        for (var t = 0; t < months; t++)
        {
            var month = new LocalDate(2024, 1, 1).PlusMonths(t);
            var noise = t * 7 % 5 * 10;
            text.Append(
                CultureInfo.InvariantCulture,
                $"{month:uuuu-MM-dd},{(t < 12 ? 1000 : 700) + noise},EUR,Field\n{month.PlusDays(27):uuuu-MM-dd},{500 + (t * 3 % 7 * 10)},EUR,Workshop\n");
        }

        return text.ToString();
    }

    private IEnumerable<JsonElement> Table(string name) => run.Section("impact").GetProperty("tables").GetProperty(name).EnumerateArray();
}
