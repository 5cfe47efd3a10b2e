using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class CostAttributeTests
{
    public static TheoryData<CostAttributes> Each { get; } = [.. Enum.GetValues<CostAttributes>().Where(attribute => attribute != CostAttributes.None)];

    /// <summary>The properties of lines and keys have the attributes' names: an attribute without a place in the table would be found here.</summary>
    [Theory]
    [MemberData(nameof(Each))]
    public void Attribute_Any_IsTheLinesOwnInKeysAndBreakdowns(CostAttributes attribute)
    {
        var entry = new CostEntry
        {
            Amount = Money.Of(1, "EUR"),
            Account = "of Account",
            Department = "of Department",
            Activity = "of Activity",
            Object = "of Object",
            Case = "of Case",
            Customer = "of Customer",
            Product = "of Product",
        };

        var key = CostKey.Of(entry, attribute);
        var rules = CostRuleSet.Of([]);
        var ledger = CostClassification.Classify([entry], Currency.Of("EUR"), rules);
        var groups = CostClassification.Classify(CostTally.Of([entry], Currency.Of("EUR"), attribute), rules);

        Assert.Equal($"of {attribute}", typeof(CostKey).GetProperty(attribute.ToString())!.GetValue(key));
        Assert.Equal([$"of {attribute}"], CostBreakdown.Compute(ledger, CostAxis.By(attribute)).Rows.Single().Labels);
        Assert.Equal([$"of {attribute}"], CostBreakdown.Compute(groups, CostAxis.By(attribute)).Rows.Single().Labels);
        Assert.True(new CostKey().CompareTo(key) < 0 && key.CompareTo(CostKey.Of(entry, attribute)) == 0);
    }

    [Fact]
    public void By_SeveralAttributesAtOnce_IsRefused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => CostAxis.By(CostAttributes.Case | CostAttributes.Product));
}
