#if !LIBRARY_NETSTANDARD
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Economics;
using AfterSales.Metrics.Interactive;
using AfterSales.Metrics.Satisfaction;
using AfterSales.Metrics.Tests.Architecture;

namespace AfterSales.Metrics.Tests.Interactive;

/// <summary>What a notebook shows of a result: its leading figure, one table, one chart.</summary>
public partial class ResultPageTests
{
    [Fact]
    public void ToHtml_Score_ShowsItsFigureItsMembersAndItsInterval()
    {
        var html = ResultPage.ToHtml(NetPromoterScore.Compute(ScoreTally.Of([10, 9, 9, 8, 7, 6, 10])));

        Assert.Contains("<p class=\"as-figure\">42.", html, StringComparison.Ordinal);
        Assert.Contains("Net promoter score", html, StringComparison.Ordinal);
        Assert.Contains("Promoter share", html, StringComparison.Ordinal);
        Assert.Equal(1, Count(html, "<table"));
        Assert.Equal(1, Count(html, "<svg"));
    }

    [Fact]
    public void ToHtml_NamesAndFractions_ReadAsWritten()
    {
        var score = ResultPage.ToHtml(NetPromoterScore.Compute(ScoreTally.Of([10, 9, 9, 8, 7, 6, 10])));
        var roi = ResultPage.ToHtml(ReturnOnInvestment.Compute(Money.Of(121m, "EUR"), Money.Of(100m, "EUR"), 2));

        Assert.Contains("P value", score, StringComparison.Ordinal);
        Assert.Contains("21.0 %", roi, StringComparison.Ordinal);
        Assert.Contains("10.0 %", roi, StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_FigureWithoutAnswer_SaysWhy()
    {
        var roi = ReturnOnInvestment.Compute(Money.Of(1m, "EUR"), Money.Of(0m, "EUR"));

        Assert.Contains("divided by zero", ResultPage.ToHtml(roi.Headline), StringComparison.Ordinal);
        Assert.Contains("divided by zero", ResultPage.ToHtml(roi), StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_Pareto_ShowsBars_AndItsListShowsRows()
    {
        var pareto = ParetoAnalysis.Compute([Item("<b>Pumps</b>", 48_200m), Item("Valves", 21_900m)]);

        var html = ResultPage.ToHtml(pareto);
        Assert.Contains("70,100.00 EUR", html, StringComparison.Ordinal);
        Assert.Equal(1, Count(html, "<svg"));
        Assert.Equal(3, Count(ResultPage.ToHtml(pareto.Ranked), "<tr>"));
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", ResultPage.ToHtml(pareto.Ranked), StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_LongList_ShowsItsFirstRows()
        => Assert.Contains("20 of 1,000", ResultPage.ToHtml(Enumerable.Range(1, 1_000).Select(i => Item($"item {i}", i)).ToList()), StringComparison.Ordinal);

    [Fact]
    public void ToHtml_Null_IsTheCallersMistake() => Assert.Throws<ArgumentNullException>("value", () => ResultPage.ToHtml(null!));

    // Whatever a record holds, it is shown: one piece of well-formed HTML without script.
    [Fact]
    public void ToHtml_EveryRecord_IsWellFormed()
    {
        var shown = 0;
        foreach (var type in ResultPage.Types.Where(type => type.Assembly == Library.Assembly && !type.IsGenericType))
        {
            if (AnyValue.OrNull(type, 7) is { } value)
            {
                var html = ResultPage.ToHtml(value);
                Assert.StartsWith("<div", XElement.Parse(VoidElements().Replace(html, string.Empty)).ToString(), StringComparison.Ordinal);
                Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
                shown++;
            }
        }

        Assert.InRange(shown, 300, int.MaxValue);
    }

    private static CostItem Item(string name, decimal amount) => new() { Name = name, Amount = Money.Of(amount, "EUR") };

    private static int Count(string html, string part) => html.Split(part).Length - 1;

    [GeneratedRegex("<br>|&nbsp;")]
    private static partial Regex VoidElements();
}
#endif
