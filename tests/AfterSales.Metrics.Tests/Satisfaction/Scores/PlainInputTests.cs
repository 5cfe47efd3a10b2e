using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

/// <summary>What CRM code holds goes in as it is: lists, nullable columns, query results; and the usual scale needs no options.</summary>
public class PlainInputTests
{
    private static readonly int[] Given = [5, 4, 4, 3, 5, 2];
    private static readonly List<int> Listed = [5, 4, 4, 3, 5, 2];
    private static readonly int?[] Nullable = [5, null, 4, 4, 3, null, 5, 2];

    [Fact]
    public void ListsAndNullableColumns_GiveWhatAnArrayGives()
    {
        var (nps, csat, ces) = (NetPromoterScore.Compute(Given), CustomerSatisfactionScore.Compute(Given), CustomerEffortScore.Compute(Given));

        Assert.Equal(nps, NetPromoterScore.Compute(Listed));
        Assert.Equal(csat, CustomerSatisfactionScore.Compute(Listed));
        Assert.Equal(ces, CustomerEffortScore.Compute(Listed));
        Assert.Equal(nps.Headline, NetPromoterScore.Compute(Nullable).Headline);
        Assert.Equal(csat.Headline, CustomerSatisfactionScore.Compute(Nullable.Where(answer => answer != 7)).Headline);
        Assert.Equal(ces.Headline, CustomerEffortScore.Compute(Nullable.ToList()).Headline);
        Assert.Equal(2, NetPromoterScore.Compute(Nullable).Answers.Missing);
    }

    [Fact]
    public void NoOptions_MeanTheUsualScale()
    {
        Assert.Equal(CustomerSatisfactionScore.Compute(Given, CustomerSatisfactionScoreOptions.OneToFive), CustomerSatisfactionScore.Compute(Given));
        Assert.Equal(CustomerEffortScore.Compute(Given, CustomerEffortScoreOptions.AgreementOneToSeven), CustomerEffortScore.Compute(Given));
    }

    [Fact]
    public void ScaleOf_EndsInOrder()
    {
        Assert.Equal(ScaleDefinition.OneToFive, ScaleDefinition.Of(1, 5));
        Assert.Equal("maximum", Assert.Throws<ArgumentException>(() => ScaleDefinition.Of(5, 5)).ParamName);
        Assert.Equal("minimum", Assert.Throws<ArgumentOutOfRangeException>(() => ScaleDefinition.Of(-2e9m, 5)).ParamName);
    }
}
