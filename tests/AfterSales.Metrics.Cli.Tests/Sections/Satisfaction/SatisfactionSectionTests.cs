using System.Text.Json;

namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class SatisfactionSectionTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Evaluate_Survey_GivesIndexBlocksAndPromoters()
    {
        run.With("survey.csv", """
            respondent,question,answer,scale_min,scale_max
            1,CARE1,5,1,5
            1,CARE2,3,1,5
            1,FRIEND,9,0,10
            2,CARE1,4,1,5
            2,CARE2,3,1,5
            2,FRIEND,3,0,10

            """).Evaluate("--nps-question", "friend");

        var section = run.Section("satisfaction");
        Assert.Equal(68.75, section.GetProperty("figures").GetProperty("index").GetProperty("value").GetDouble(), 12);
        Assert.Equal(0, section.GetProperty("figures").GetProperty("nps").GetProperty("value").GetDouble());
        var satisfied = section.GetProperty("tables").GetProperty("questions").EnumerateArray().ToDictionary(
            q => q.GetProperty("question").GetString()!, q => q.GetProperty("satisfied").GetProperty("value").GetDouble());
        Assert.Equal((1, 0), (satisfied["CARE1"], satisfied["CARE2"]));
    }

    [Fact]
    public void Evaluate_SurveyTargetOfOneQuestion_OffersIt()
    {
        run.With("survey.csv", "respondent,question,answer,scale_min,scale_max\n1,CARE1,5,1,5\n2,CARE1,2,1,5\n")
            .With("targets.csv", "figure,target\nsatisfaction.csat.CARE1,0.4\n")
            .Evaluate();

        var figure = Figure("satisfaction.csat.CARE1");
        Assert.Equal(0.5, figure.GetProperty("value").GetProperty("value").GetDouble());
        Assert.Equal("Better", figure.GetProperty("againstTarget").GetString());
        Assert.Equal((1, 1, 0, 0), run.CountsOf("targets.csv"));
    }

    [Fact]
    public void Evaluate_OverallQuestion_SaysWhatDrivesIt()
    {
        var rows = string.Concat(Enumerable.Range(0, 40).Select(i => FormattableString.Invariant(
            $"{i},CARE1,{1 + (i % 5)},1,5\n{i},CARE2,{1 + (i % 5)},1,5\n{i},PRICE1,{1 + (i / 5 % 5)},1,5\n{i},ALL,{Math.Clamp(1 + (i % 5) + (i % 3 == 0 ? 1 : 0), 1, 5)},1,5\n")));

        run.With("survey.csv", "respondent,question,answer,scale_min,scale_max\n" + rows).Evaluate("--overall-question", "all");

        var drivers = run.Section("satisfaction").GetProperty("tables").GetProperty("drivers").EnumerateArray().ToList();
        Assert.Equal(["CARE", "PRICE"], drivers.Select(d => d.GetProperty("driver").GetString()));
        Assert.True(drivers[0].GetProperty("shareOfExplained").GetDouble() > 0.9);
        var reliability = Assert.Single(run.Section("satisfaction").GetProperty("tables").GetProperty("reliability").EnumerateArray());
        Assert.Equal(1, reliability.GetProperty("alpha").GetProperty("value").GetDouble(), 12);
    }

    private JsonElement Figure(string name)
        => run.Section("evaluation").GetProperty("tables").GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("name").GetString() == name);
}
