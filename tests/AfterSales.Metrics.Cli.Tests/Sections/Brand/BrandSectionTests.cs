using System.Text;
using System.Text.Json;
using NodaTime;

namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class BrandSectionTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Evaluate_Mentions_HaveNetSentimentByBrandAndMonth()
    {
        run.With(
            "mentions.csv",
            "date,brand,sentiment\n2026-03-01,Ours,1\n2026-03-02,Ours,-0.5\n2026-03-02,Ours,0\n2026-03-02,Ours,\n2026-03-03,Theirs,0.5\n2026-03-03,Theirs,2\n").Evaluate();

        Assert.Equal((6, 5, 0, 1), run.CountsOf("mentions.csv"));
        Assert.Equal([("Ours", 1L, 1L, 1L, 1L), ("Theirs", 1L, 0L, 0L, 0L)], Table("brands").Select(b =>
            (b.GetProperty("brand").GetString(), b.GetProperty("friendly").GetInt64(), b.GetProperty("neutral").GetInt64(),
                b.GetProperty("hostile").GetInt64(), b.GetProperty("unscored").GetInt64())));
        Assert.Equal(0, Table("months")[0].GetProperty("net").GetProperty("value").GetDouble());
        Assert.Equal(-25, Table("brands")[0].GetProperty("lower").GetDouble());
    }

    /// <summary>Mentions begin late in January and end early in April: both months are marked, and the first screen tells of March.</summary>
    [Fact]
    public void Evaluate_MonthsCoveredInPart_AreMarkedAndNoHeadline()
    {
        run.With(
            "mentions.csv",
            "date,brand,sentiment\n2026-01-25,Ours,-1\n2026-02-10,Ours,1\n2026-03-10,Ours,1\n2026-03-11,Ours,1\n2026-04-02,Ours,-1\n").Evaluate();

        Assert.Equal(
            ["2026-01, in part", "2026-02", "2026-03", "2026-04, still runs"],
            System.Text.RegularExpressions.Regex.Matches(MonthsOfThePage(), "<th scope=\"row\"[^>]*>([^<]*)").Select(m => m.Groups[1].Value));
        Assert.Contains("<p class=\"period\">March 2026</p>", run.Page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"value\">100.0</p>", run.Page, StringComparison.Ordinal);

        string MonthsOfThePage()
        {
            var table = run.Page[run.Page.IndexOf(">Net sentiment by month</h3>", StringComparison.Ordinal)..];
            return table[table.IndexOf("<tbody>", StringComparison.Ordinal)..table.IndexOf("</tbody>", StringComparison.Ordinal)];
        }
    }

    [Fact]
    public void Evaluate_CopiesAndBrandedQueries_EnterNoFigure()
    {
        run.With("mentions.csv", "date,brand,sentiment,copies,query\n2026-03-01,Ours,1,40,\n2026-03-02,Ours,-1,,branded\n2026-03-03,Theirs,1,,\n").Evaluate();

        var ours = Table("brands")[0];
        Assert.Equal((1L, 40L, 100d, 50d), (ours.GetProperty("mentions").GetInt64(), ours.GetProperty("copies").GetInt64(),
            ours.GetProperty("net").GetProperty("value").GetDouble(), ours.GetProperty("voice").GetProperty("value").GetDouble()));
        Assert.Contains(Notes(), note => note.StartsWith("1 mention found by a brand’s name is left out", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-03-01,Ours,,5,", "must be negative, neutral or positive, or from 1 to 5", false)]
    [InlineData("2026-03-01,Ours,,positive,", "", false)]
    [InlineData("2026-03-01,Ours,,glad,", "must be negative, neutral or positive, or from 1 to 5", true)]
    [InlineData("2026-03-01,Ours,1,,-3", "must be from 0 to 1,000,000,000", true)]
    public void Evaluate_Classes_AreReadOrRejected(string row, string rule, bool isRejected)
    {
        run.With("mentions.csv", $"date,brand,sentiment,class,reach\n2026-03-01,Ours,1,,\n{row}\n").Evaluate();

        Assert.Equal(isRejected ? 1 : 0, run.CountsOf("mentions.csv").Rejected);
        if (isRejected)
        {
            Assert.Equal(rule, run.FileOf("mentions.csv").GetProperty("rejected")[0].GetProperty("rule").GetString());
        }
    }

    [Fact]
    public void Evaluate_Topics_SayWhatCostsMost()
    {
        var text = new StringBuilder("date,brand,sentiment,topics\n");
        for (var i = 0; i < 20; i++)
        {
            text.Append("2026-03-01,Ours,-1,parts; speed\n2026-03-02,Ours,1,courtesy\n2026-03-03,Ours,0.5,\n");
        }

        run.With("mentions.csv", text.ToString()).Evaluate();

        Assert.Equal(["parts", "speed", "courtesy"], Table("topics").Select(t => t.GetProperty("topic").GetString()));
        Assert.True(Table("topics")[0].GetProperty("lift").GetDouble() < 0);
    }

    [Fact]
    public void Evaluate_AWeekOfHostility_IsAlertedWithItsDate()
    {
        var text = new StringBuilder("date,brand,sentiment\n");
        for (var week = 0; week < 8; week++)
        {
            var day = new LocalDate(2026, 1, 5).PlusDays(7 * week).ToString("uuuu'-'MM'-'dd", null);
            for (var i = 0; i < 10; i++)
            {
                text.Append($"{day},Ours,{(week == 6 || i == 0 ? -1 : 1)}\n");
            }
        }

        run.With("mentions.csv", text.ToString()).Evaluate();

        Assert.Equal("2026-02-16", Assert.Single(Table("alerts"), a => a.GetProperty("kind").GetString() == "sudden").GetProperty("week").GetString());
    }

    [Fact]
    public void Evaluate_Ratings_CountTheDeletedApartAndTheUnansweredIn()
    {
        run.With(
            "ratings.csv",
            "date,brand,stars,state,answer_hours\n2026-03-01,Ours,5,,3\n2026-03-02,Ours,4,,\n2026-03-03,Ours,1,deleted,\n2026-03-09,Ours,0,,\n2026-03-09,Ours,6,,\n").Evaluate();

        Assert.Equal((5, 4, 0, 1), run.CountsOf("ratings.csv"));
        var ours = Table("ratings")[0];
        Assert.Equal((2L, 2L, 4.5), (ours.GetProperty("reviews").GetInt64(), ours.GetProperty("left").GetInt64(),
            ours.GetProperty("mean").GetProperty("value").GetDouble()));
    }

    [Fact]
    public void Evaluate_BrandFile_ShowsFunnelAndMap()
    {
        run.With(
            "brand.csv",
            """
            brand,kind,item,count,asked
            Ours,funnel,aware,60,100
            Ours,funnel,buy,15,100
            Theirs,funnel,aware,10,100
            Theirs,funnel,buy,15,100
            Ours,image,reliable,50,
            Ours,image,cheap,10,
            Ours,image,modern,20,
            Theirs,image,reliable,20,
            Theirs,image,cheap,40,
            Theirs,image,modern,30,
            Third,image,reliable,10,
            Third,image,cheap,20,
            Third,image,modern,60,

            """).Evaluate();

        Assert.Equal([0.6, 0.25], Table("funnel").Where(f => f.GetProperty("brand").GetString() == "Ours").Select(f
            => f.GetProperty("conversion").GetProperty("value").GetDouble()));
        Assert.Contains("The funnel of Theirs is left out: a stage is above the one before, or asked of others.", Notes());
        Assert.Equal(6, Table("map").Count);
    }

    [Fact]
    public void Evaluate_Indicators_MakeTheIndexOfBrandHealth()
    {
        run.With("indicators.csv", "brand,indicator,value,low_goalpost,high_goalpost,weight\nOurs,awareness,50,0,100,\nOurs,complaints,20,80,0,\n").Evaluate();

        Assert.Equal(62.5, Table("health")[0].GetProperty("index").GetDouble());
    }

    [Fact]
    public void Evaluate_Retention_IsWhatServiceIsWorth()
    {
        run.With("retention.csv", "segment,customers,margin,served,served_kept,unserved,unserved_kept,discount_rate,currency\nall,1000,100,100,90,100,80,0.1,EUR\n").Evaluate();

        Assert.Equal(1000 * 100 * 1.1 * ((1 / 0.2) - (1 / 0.3)),
            run.Section("brand").GetProperty("figures").GetProperty("serviceValue").GetProperty("value").GetDouble(), 4);
    }

    [Fact]
    public void Evaluate_OwnBrand_IsTheOneAskedFor()
    {
        run.With("mentions.csv", "date,brand,sentiment\n2026-03-01,Theirs,1\n2026-03-02,Ours,-1\n").Evaluate("--own-brand", "Ours");

        Assert.Equal(["Ours", "Theirs"], Table("brands").Select(b => b.GetProperty("brand").GetString()));
        Assert.Equal(-100, run.Section("brand").GetProperty("figures").GetProperty("net").GetProperty("value").GetDouble());
    }

    [Theory]
    [InlineData("2026-02")]
    [InlineData("2026-03")]
    public void Evaluate_OwnBrandNotAskedFor_IsTheSameInEveryPeriod(string period)
    {
        run.With("mentions.csv", "date,brand,sentiment\n2026-01-05,Theirs,1\n2026-02-01,Ours,1\n2026-03-02,Theirs,-0.5\n2026-03-03,Ours,1\n")
            .With("brand.csv", "brand,kind,item,count\nOurs,funnel,aware,40\nTheirs,funnel,aware,60\n").Evaluate("--period", period);

        Assert.StartsWith("Ours stands at a net sentiment of ", run.Section("brand").GetProperty("finding").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_MentionsOfAPeriod_LeaveTheOneBeforeOut()
    {
        run.With("mentions.csv", "date,brand,sentiment\n2026-02-01,Ours,1\n2026-03-02,Ours,-0.5\n").Evaluate("--period", "2026-03");

        Assert.Equal("Ours stands at a net sentiment of −100 over 1 mention.", run.Section("brand").GetProperty("finding").GetString());
    }

    private List<JsonElement> Table(string id) => [.. run.Section("brand").GetProperty("tables").GetProperty(id).EnumerateArray()];

    private List<string> Notes() => [.. run.Section("brand").GetProperty("notes").EnumerateArray().Select(note => note.GetString()!)];
}
