using AfterSales.Metrics.Costs;
using static AfterSales.Metrics.Costs.CostClass;

namespace AfterSales.Metrics.Tests.Costs;

public class CostRuleSetTests
{
    [Fact]
    public void Of_EqualPrefixTwoClasses_NamesBothRules()
    {
        var message = Assert.Throws<ArgumentException>(
            () => CostRuleSet.Of([CostRule.ForAccounts("6", Direct), CostRule.ForAccounts("7", Direct), CostRule.ForAccounts("6", Indirect)])).Message;

        Assert.Contains("rules[2] has the conditions of rules[0]", message);
        Assert.Contains("Indirect, Direct", message);
    }

    [Fact]
    public void Of_EqualPrefixOtherDimension_IsFine()
        => Assert.Equal(
            [CostDimension.Traceability, CostDimension.Element],
            CostRuleSet.Of([CostRule.ForAccounts("6", Direct), CostRule.ForAccounts("6", Labor)]).Dimensions);

    [Fact]
    public void Of_EqualPrefixOtherPriority_IsFine()
        => Assert.Equal(2, CostRuleSet.Of([CostRule.ForAccounts("6", Direct), CostRule.ForAccounts("6", Indirect) with { Priority = 1 }]).Rules.Count);

    [Fact]
    public void Of_PrefixesThatDifferInCase_AreEqualOnlyWhenCaseDoesNotCount()
    {
        CostRule[] rules = [CostRule.ForAccounts("a", Direct), CostRule.ForAccounts("A", Indirect)];

        Assert.Equal(2, CostRuleSet.Of(rules).Rules.Count);
        Assert.Throws<ArgumentException>(() => CostRuleSet.Of(rules, CodeComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Of_EndsBeforeItBegins_Throws()
        => Assert.Throws<ArgumentException>(
            () => CostRuleSet.Of([CostRule.ForAccounts("6", Direct) with { From = new LocalDate(2025, 2, 1), To = new LocalDate(2025, 1, 31) }]));

    [Fact]
    public void Of_NullRule_SaysWhich()
        => Assert.Contains("rules[1]", Assert.Throws<ArgumentException>(() => CostRuleSet.Of([CostRule.ForAccounts("6", Direct), null!])).Message);

    [Fact]
    public void Rule_NoClassOrTwoOfOneDimension_Throws()
    {
        Assert.Throws<ArgumentException>(() => CostRule.ForAccounts("6"));
        Assert.Throws<ArgumentException>(() => CostRule.ForAccounts("6", Direct, Indirect));
        Assert.Throws<ArgumentException>(() => CostRule.ForAccounts("6", Direct, null!));
        Assert.Throws<ArgumentNullException>(() => CostRule.ForAccounts(null!, Direct));
    }

    [Fact]
    public void Class_StandardOrByName_AreEqual()
        => Assert.Equal(Labor, CostClass.Of(CostDimension.Of("Element"), "Labor"));

    [Fact]
    public void Classify_TwoThousandNestedPrefixes_TakesRoomForEachOnce()
    {
        var dimension = CostDimension.Of("d");
        var rules = Enumerable.Range(1, 2_000).Select(
            length => new CostRule { AccountPrefix = new string('1', length), Classes = [CostClass.Of(dimension, $"c{length}")] });
        var set = CostRuleSet.Of(rules);
        var entries = Enumerable.Range(0, 20_000)
            .Select(i => new CostEntry { Account = new string('1', (i % 2_000) + 1), Amount = Money.Of(1m, "EUR") })
            .ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = CostClassification.Classify(entries, Currency.Of("EUR"), set);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 300_000_000);
        Assert.All(result.Dimensions[0].Classes, item => Assert.Equal(10, item.Totals.Rows));
        Assert.Equal((20_000L, 10L), (result.Rules[0].MetRows, result.Rules[0].Decided.Rows));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_RulesAlikeButForDates_RefusesThoseWithADayInCommon(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var rules = Enumerable.Range(0, 1 + random.Next(6)).Select(i => Dated(random, i)).ToArray();
            var repeats = from right in Enumerable.Range(0, rules.Length)
                          from left in Enumerable.Range(0, right)
                          where rules[left].Department == rules[right].Department
                              && ((rules[left].From ?? rules[left].To) is null) == ((rules[right].From ?? rules[right].To) is null)
                              && !(rules[left].To < rules[right].From) && !(rules[right].To < rules[left].From)
                          select (left, right);

            var said = Record.Exception(() => CostRuleSet.Of(rules))?.Message;

            if (repeats.Any())
            {
                var (left, right) = repeats.First();
                Assert.Contains($"rules[{right}] has the conditions of rules[{left}]", said);
            }
            else
            {
                Assert.Null(said);
            }
        }

        static CostRule Dated(Random random, int i)
        {
            var from = new LocalDate(2026, 1, 1).PlusDays(random.Next(40));
            return CostRule.ForAccounts("6", Direct) with
            {
                Department = random.Next(3) == 0 ? "A" : null,
                From = random.Next(5) == 0 ? null : from,
                To = random.Next(5) == 0 && i > 0 ? null : from.PlusDays(random.Next(9)),
            };
        }
    }

    [Fact]
    public void Classify_TwentyThousandRulesAlikeButForDates_FindsTheOneInForce()
    {
        var rules = Enumerable.Range(0, 20_000).Select(
            i => new CostRule { Classes = [CostClass.Of(CostDimension.Element, $"c{i}")], Department = "D", From = Day(i), To = Day(i) });
        var entries = Enumerable.Range(0, 200_000).Select(
            i => new CostEntry { Account = "6", Department = "D", Amount = Money.Of(1m, "EUR"), Date = Day(i % 20_000) }).ToArray();

        var result = CostClassification.Classify(entries, Currency.Of("EUR"), CostRuleSet.Of(rules));

        Assert.All(result.Rules, use => Assert.Equal((10L, 10L), (use.MetRows, use.Decided.Rows)));

        static LocalDate Day(int i) => new LocalDate(1950, 1, 1).PlusDays(i);
    }
}
