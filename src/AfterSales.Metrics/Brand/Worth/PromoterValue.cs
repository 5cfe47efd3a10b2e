using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>Promoter value: revenue and referrals of promoters, passives and detractors.</summary>
/// <remarks>
/// <para><b>Formula.</b> Revenue customers·revenue; referred customers·(recommended·conversion − discouraged); their worth at that of a new customer; worth
/// each revenue + referrals of one. One customer turned from one group into another is worth the difference.</para>
/// <para><b>Units.</b> One currency throughout.</para>
/// <para><b>Domain.</b> An association, no effect: promoters differ from detractors in more than their answer.</para>
/// <para><b>Edge cases.</b> A group without customers is worth nothing, but has a worth each.</para>
/// <para><b>Method.</b> Decimal.</para>
/// <para><b>Source.</b> F. Reichheld and R. Markey, The Ultimate Question 2.0, 2011.</para>
/// </remarks>
/// <example>
/// <code>
/// PromoterGroup Group(string name, decimal revenue, decimal recommended, decimal discouraged) =&gt; new()
/// {
///     Name = name, Customers = 100, Revenue = revenue, Recommended = recommended, Conversion = 0.1m, Discouraged = discouraged, NewCustomerValue = 300,
/// };
/// var result = PromoterValue.Compute([Group("Promoters", 500, 2, 0), Group("Detractors", 300, 0, 0.5m)]);
/// Console.WriteLine($"worth of a promoter {result.Groups[0].WorthEach:F0} EUR"); // worth of a promoter 560 EUR
/// Console.WriteLine($"worth of a detractor {result.Groups[1].WorthEach:F0} EUR"); // worth of a detractor 150 EUR
/// </code>
/// </example>
public static class PromoterValue
{
    /// <summary>The value of groups.</summary>
    /// <param name="groups">The groups.</param>
    /// <returns>Their revenue and referrals.</returns>
    /// <exception cref="ArgumentException"><paramref name="groups"/> or one of them is null.</exception>
    /// <exception cref="OverflowException">A sum is beyond decimal's range.</exception>
    public static PromoterValueResult Compute(IReadOnlyList<PromoterGroup> groups)
    {
        var values = Guard.NoneNull(groups).Select(group =>
        {
            var referred = (group.Recommended * group.Conversion) - group.Discouraged;
            return new PromoterGroupValue
            {
                Name = group.Name,
                Revenue = group.Customers * group.Revenue,
                ReferredCustomers = group.Customers * referred,
                ReferralValue = group.Customers * referred * group.NewCustomerValue,
                WorthEach = group.Revenue + (referred * group.NewCustomerValue),
            };
        }).ToArray();
        return new PromoterValueResult
        {
            Groups = FrozenList.Own(values),
            TotalRevenue = values.Sum(value => value.Revenue),
            TotalReferralValue = values.Sum(value => value.ReferralValue),
        };
    }
}
