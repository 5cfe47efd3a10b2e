using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Cli.Definitions;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Cli.Tests.Commands;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Economics;
using AfterSales.Metrics.Resources;
using AfterSales.Metrics.Satisfaction;
using AfterSales.Metrics.Statistics;
using AfterSales.Metrics.Warranty;
using NodaTime;

namespace AfterSales.Metrics.Cli.Tests.Output;

/// <summary>Every figure of the first screen is one of the library's: computed here again from the sample's rows, or the same value as in its table.</summary>
public sealed class FirstScreenTests(SampleTests.SampleRun sample) : IClassFixture<SampleTests.SampleRun>
{
    private const int Most = 10;

    private static readonly Currency Euro = Currency.Of("EUR");

    private readonly ToolRun run = sample.Run;

    /// <summary>The sample as it is read.</summary>
    private static InputRecords Records { get; } = InputRecords.Read(SectionList.Files, InputSource.Sample, new ReadOptions(), _ => { });

    private JsonElement Summary => run.Json.GetProperty("summary");

    [Fact]
    public void Figures_AreTenAndEachStandsInTheEvaluationWithTheSameValue()
    {
        var figures = Summary.GetProperty("figures").EnumerateArray().ToList();
        var table = run.Section("evaluation").GetProperty("tables").GetProperty("figures").EnumerateArray()
            .ToDictionary(row => row.GetProperty("name").GetString()!);

        Assert.Equal(Most, figures.Count);
        foreach (var figure in figures)
        {
            var row = table[figure.GetProperty("name").GetString()!];
            foreach (var part in new[] { "value", "target", "againstTarget", "change", "certainty" })
            {
                Assert.Equal(JsonSerializer.Serialize(row.GetProperty(part)), JsonSerializer.Serialize(figure.GetProperty(part)));
            }

            Assert.Contains(
                figure.GetProperty("section").GetString(),
                run.Json.GetProperty("sections").EnumerateArray().Select(s => s.GetProperty("id").GetString()));
        }
    }

    [Fact]
    public void NetCost_IsTheSumOfTheLedger()
        => Assert.Equal(
            Money.Sum(Rows("costs").Where(IsOfMarch).Select(r => Money.Of(Decimal(r["amount"]), "EUR")), Euro).Amount,
            decimal.Parse(Value("costs.net").GetProperty("amount").GetString()!, CultureInfo.InvariantCulture));

    [Fact]
    public void FirstTimeFixRate_IsTheProportionOfTheLibrary()
    {
        // One repair's age, 136 years, is no age by the sample's rules.csv: it is set apart.
        var repairs = Rows("repairs").Where(r => IsOfMarch(r) && Decimal(r["product_age_years"]) <= 20).ToList();
        AssertEstimate(Proportion.Compute(repairs.Count(r => r["outcome"] == "Fixed"), repairs.Count), Value("service.fixed"));
    }

    [Fact]
    public void SlaAttainment_IsTheProportionOfTheLibrary()
    {
        var kept = Rows("bookings").Where(r => r["start"].StartsWith("2026-03", StringComparison.Ordinal) && r["sla_met"].Length > 0).ToList();
        var said = kept.Count(r => r["sla_met"].Equals("true", StringComparison.OrdinalIgnoreCase));
        AssertEstimate(Proportion.Compute(said, kept.Count), Value("service.sla-met"));
    }

    [Fact]
    public void NetPromoterScore_IsThatOfTheLibrary()
    {
        int[] answers = [.. Rows("survey").Where(r => r["question"] == "NPS" && r["answer"].Length > 0 && IsOfMarch(r))
            .Select(r => int.Parse(r["answer"], CultureInfo.InvariantCulture))];
        AssertEstimate(NetPromoterScore.Compute(answers).Headline, Value("satisfaction.nps"));
    }

    [Fact]
    public void ReturnRate_IsThatOfTheLibrary()
    {
        var march = ReportingPeriod.Containing(new LocalDate(2026, 3, 1), PeriodUnit.Month);
        var rate = ReturnRate.Compute(
            Rows("returns").Where(IsOfMarch).Select(r => new ReturnedGoods
            {
                Date = march.Start,
                Units = Decimal(r["quantity"]),
                Refund = Money.Of(Decimal(r["refund"]), "EUR"),
            }),
            Rows("sales").Where(r => r["month"] == "2026-03").Select(r => new SoldGoods
            {
                Period = march,
                Units = Decimal(r["units"]),
                Revenue = Money.Of(Decimal(r["revenue"]), "EUR"),
            }),
            Euro);
        Assert.Equal(rate.UnitRate.Value!.Value, Value("service.return-rate").GetDouble());
    }

    [Fact]
    public void BudgetSpending_IsWhatTheBudgetsLinesSpent()
    {
        var lines = Rows("budget").Select(r => r["line"]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(
            Money.Sum(Rows("costs").Where(r => IsOfMarch(r) && lines.Contains(r["department"])).Select(r => Money.Of(Decimal(r["amount"]), "EUR")),
                Euro).Amount,
            decimal.Parse(Value("budgets.spent").GetProperty("amount").GetString()!, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Utilization_IsThatOfTheLibrary()
    {
        var bookings = Records.Of(BookingLine.File)!;
        var march = ReportingPeriod.Month(2026, 3).ToInterval(DateTimeZone.Utc);
        var report = Utilization.ByResource(
            bookings.Select(l => new Booking { Resource = l.Resource, Start = l.Start, End = l.End, Activity = l.Activity }),
            CalendarBuilder.Roster(Records.Of(CalendarLine.File), DateTimeZone.Utc),
            march,
            new UtilizationOptions { Unit = PeriodUnit.Year });
        Assert.Equal(report.Total.Utilization.Headline.Value!.Value, Value("resources.utilization").GetDouble());
    }

    [Fact]
    public void SatisfactionIndex_IsThatOfTheLibrary()
    {
        var items = Rows("survey").Where(r => r["question"] != "NPS" && r["answer"].Length > 0 && IsOfMarch(r)).GroupBy(r => r["question"]).Select(question =>
        {
            var (low, high) = (
                int.Parse(question.First()["scale_min"], CultureInfo.InvariantCulture),
                int.Parse(question.First()["scale_max"], CultureInfo.InvariantCulture));
            var tally = new ScoreTally();
            foreach (var row in question)
            {
                tally.Add(int.Parse(row["answer"], CultureInfo.InvariantCulture));
            }

            return new SatisfactionIndexItem { Name = question.Key, Tally = tally, Scale = ScaleDefinition.Of(low, high) };
        });
        AssertEstimate(SatisfactionIndex.Compute([.. items]).Headline, Value("satisfaction.index"));
    }

    [Fact]
    public void NetSentiment_IsThatOfTheLibrary()
    {
        var march = ReportingPeriod.Month(2026, 3);
        var ours = new MentionTally();
        foreach (var line in Records.Of(MentionLine.File)!.Where(m => m.Brand == "Ours" && march.Contains(m.Date)))
        {
            ours.Add(line.Mention);
        }

        var counts = SentimentCounts.Of(ours.Summarize(key => key.Query == MentionQuery.Open));
        AssertEstimate(NetSentiment.Compute(counts).OfAll, Value("brand.net-sentiment"));
    }

    /// <summary>Paid and accrued from the rows; what is still expected is what the library's chain ladder makes of them.</summary>
    [Fact]
    public void AccrualSufficiency_IsThatOfTheLibrary()
    {
        var reserves = Reserves();
        var cohorts = Rows("sales").Where(r => r["accrued"].Length > 0).GroupBy(r => r["month"][..4]).Where(g => reserves.ContainsKey(g.Key))
            .Select(year => new AccrualCohort
            {
                Cohort = year.Key,
                Units = (long)year.Sum(r => Decimal(r["units"])),
                Accrued = Money.Of(year.Sum(r => Decimal(r["accrued"])), "EUR"),
                Paid = Money.Of(Rows("claims").Where(r => r["origin_year"] == year.Key).Sum(r => Decimal(r["amount"])), "EUR"),
                ExpectedRemaining = reserves[year.Key],
            });
        Assert.Equal(AccrualSufficiency.Compute([.. cohorts], Euro).Total.Sufficiency.Value!.Value, Value("warranty.sufficiency").GetDouble());
    }

    /// <summary>The reserve of each year of origin, rounded to the cent as an amount is.</summary>
    private static Dictionary<string, Money> Reserves()
    {
        var claims = Rows("claims").ConvertAll(r => (
            Origin: int.Parse(r["origin_year"], CultureInfo.InvariantCulture),
            Paid: int.Parse(r["paid_year"], CultureInfo.InvariantCulture),
            Amount: Decimal(r["amount"])));
        var first = claims.Min(c => c.Origin);
        var tally = new ClaimTally(Euro, new ClaimWindow { FirstOrigin = first, LastOrigin = claims.Max(c => c.Origin), AsOf = claims.Max(c => c.Paid) });
        tally.AddRange(claims.Select(c => new Claim
        {
            Origin = c.Origin,
            Valuation = c.Paid,
            Amount = Money.Of(Math.Abs(c.Amount), Euro),
            Kind = c.Amount < 0 ? ClaimKind.Recovery : ClaimKind.Payment,
        }));
        return ChainLadder.Compute(DevelopmentTriangle.Of(tally.ToTriangle())).Origins
            .Select((origin, i) => (Year: (first + i).ToString(CultureInfo.InvariantCulture), Reserve: origin.Reserve.Value))
            .Where(o => o.Reserve is not null)
            .ToDictionary(o => o.Year, o => Money.Of((decimal)o.Reserve!.Value, Euro).Round(), StringComparer.Ordinal);
    }

    /// <summary>Each opens its own text: definition, formula, ingredients, rows.</summary>
    [Fact]
    public void Figures_OpenHowTheyAreMade_AndSayInPlainWordsWhatTheyAre()
    {
        var tiles = Body().Descendants("li").Where(li => li.Attribute("data-figure") is not null).ToList();

        Assert.Equal(Most, tiles.Count);
        foreach (var tile in tiles)
        {
            var name = tile.Attribute("data-figure")!.Value;
            Assert.Contains($"{FigureDefinitions.Of(name)!.Id}, version", tile.Element("details")!.Value, StringComparison.Ordinal);
            Assert.Equal(FigureNames.Plain(name), tile.Element("small")!.Value);
        }
    }

    [Fact]
    public void Proposals_AreRankedAndWorthWhatTheLibrarySays()
    {
        var proposals = Summary.GetProperty("proposals").EnumerateArray().ToList();
        var worth = proposals.Select(p => p.GetProperty("worth").GetProperty("value")).TakeWhile(v => v.ValueKind == JsonValueKind.Number)
            .Select(v => v.GetDouble()).ToList();
        var van = Rows("cashflows").Where(r => r["initiative"] == "Second van")
            .Select(r => CashFlow.Of(LocalDate.FromDateOnly(DateOnly.Parse(r["date"], CultureInfo.InvariantCulture)), Decimal(r["amount"]))).ToArray();

        Assert.Equal(worth.OrderDescending(), worth);
        Assert.Contains(worth, w => Math.Abs(w - NetPresentValue.Value(van, 0.08).Value!.Value) < 1e-6);
    }

    [Fact]
    public void Findings_AreThreeAndNameFiguresOfTheScreen()
    {
        var findings = Summary.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("text").GetString()!).ToList();

        Assert.Equal(3, findings.Count);
        Assert.StartsWith("SLA attainment is 84.6 %, 5.4 pp below its target of 90.0 %", findings[0], StringComparison.Ordinal);
    }

    /// <summary>One truth: what has one name has one value, wherever on the page it stands.</summary>
    [Fact]
    public void Names_OfThePage_HaveOneValueEach()
    {
        var body = Body();
        var tiles = body.Descendants("li").Where(li => li.Attribute("data-figure") is not null)
            .Select(li => (Name: li.Element("a")!.Value, Value: li.Elements("p").First().Value));
        var figures = body.Descendants("dl").Where(dl => (string?)dl.Attribute("class") == "figures").Elements("div")
            .Select(div => (Name: div.Element("dt")!.Nodes().OfType<XText>().First().Value, Value: div.Elements("dd").First().Value));
        var rows = body.Descendants("section").Single(s => (string?)s.Attribute("id") == "evaluation").Descendants("tbody").First().Elements("tr")
            .Select(tr => (Name: tr.Element("th")!.Nodes().OfType<XText>().First().Value, Value: tr.Element("td")!.Value));

        Assert.All(
            tiles.Concat(figures).Concat(rows).GroupBy(f => f.Name, StringComparer.Ordinal),
            name => Assert.True(
                name.Select(f => f.Value).Distinct().Count() == 1,
                $"{name.Key}: {string.Join(" and ", name.Select(f => f.Value).Distinct())}"));
    }

    /// <summary>A change of a share is in percentage points.</summary>
    [Fact]
    public void Changes_OfShares_AreInPercentagePoints()
    {
        var tile = Body().Descendants("li").Single(li => (string?)li.Attribute("data-figure") == "service.sla-met");
        Assert.Contains("−5.4 pp", tile.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("−5.4 %", run.Page, StringComparison.Ordinal);
    }

    private static bool IsOfMarch(Dictionary<string, string> row) => row["date"].StartsWith("2026-03", StringComparison.Ordinal);

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static void AssertEstimate(Estimate expected, JsonElement actual)
    {
        Assert.Equal(expected.Value!.Value, actual.GetProperty("value").GetDouble());
        Assert.Equal(expected.Lower!.Value, actual.GetProperty("lower").GetDouble());
        Assert.Equal(expected.Upper!.Value, actual.GetProperty("upper").GetDouble());
    }

    private static List<Dictionary<string, string>> Rows(string file)
    {
        using var reader = new StreamReader(InputSource.Sample.PartsOf(SectionList.Files.Single(f => f.FileName == file + ".csv"))[0].Open());
        var header = reader.ReadLine()!.Split(',');
        var rows = new List<Dictionary<string, string>>();
        while (reader.ReadLine() is { } line)
        {
            rows.Add(header.Zip(line.Split(',')).ToDictionary(p => p.First, p => p.Second));
        }

        return rows;
    }

    private JsonElement Value(string name)
        => Summary.GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("name").GetString() == name).GetProperty("value");

    private XElement Body()
    {
        var page = run.Page;
        return XElement.Parse(page[page.IndexOf("<body>", StringComparison.Ordinal)..(page.IndexOf("</body>", StringComparison.Ordinal) + 7)]);
    }
}
