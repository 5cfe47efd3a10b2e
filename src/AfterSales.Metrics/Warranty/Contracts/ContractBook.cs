using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Book of service contracts with cancellations: earned, refunded, expected cost and loss ratio by period.</summary>
/// <remarks>
/// <para><b>Formula.</b> In force n; cost n·c(k); canceled n·rate; refund of each max(0, price·(1 − share(k)) − fee); earned n·price·(share(k) −
/// share(k − 1)) + canceled
/// × (price·(1 − share(k)) − refund).</para>
/// <para><b>Units.</b> Money; contracts, in fractions as expectations are.</para>
/// <para><b>Domain.</b> Costs arise within a period, cancellations at its end; both are discounted from the end.</para>
/// <para><b>Edge cases.</b> Nothing earned: the loss ratio is undefined, <see cref="UndefinedReason.ZeroDenominator"/>. No period: written stands
/// alone.</para>
/// <para><b>Method.</b> Written = earned + refunds, so that a refund is never earned too.</para>
/// <para><b>Source.</b> Definition.</para>
/// </remarks>
/// <example>
/// <code>
/// var book = ContractBook.Compute(new ContractBookInput
/// {
///     Contracts = 1_000,
///     Price = 120,
///     EarnedShares = [0, 0.5, 1],
///     ExpectedCosts = [40, 50],
///     CancelRates = [0.1, 0],
///     CancelFee = 5,
/// });
/// Console.WriteLine($"earned {Figure.Of(book.Earned):F0} EUR, refunded {Figure.Of(book.Refunds):F0} EUR"); // earned 114500 EUR, refunded 5500 EUR
/// Console.WriteLine($"loss ratio {book.LossRatio:P1}"); // loss ratio 74.2 %
/// </code>
/// </example>
public static class ContractBook
{
    /// <summary>The book.</summary>
    /// <param name="input">Contracts, price, shares, costs, cancellations.</param>
    /// <returns>By period and of all.</returns>
    /// <exception cref="ArgumentException">The input is null, lists do not fit, shares or rates are not from 0 to 1, shares fall, or a sum leaves the
    /// doubles.</exception>
    public static ContractBookResult Compute(ContractBookInput input)
    {
        var n = Guard.NotNull(input).ExpectedCosts.Count;
        Require(input, n);
        var (force, discount, periods) = (input.Contracts, 1d, new ContractBookPeriod[n]);
        var (earned, refunds, cost, presentCost, presentRefunds) = (0d, 0d, 0d, 0d, 0d);
        for (var k = 0; k < n; k++)
        {
            var unearned = input.Price * (1 - input.EarnedShares[k + 1]);
            var canceled = force * input.CancelRates[k];
            var each = Math.Max(unearned - input.CancelFee, 0);
            var spent = force * input.ExpectedCosts[k];
            var gained = (force * input.Price * (input.EarnedShares[k + 1] - input.EarnedShares[k])) + (canceled * (unearned - each));
            force -= canceled;
            discount *= input.DiscountFactor;
            periods[k] = new ContractBookPeriod
            {
                Period = k + 1,
                ExpectedCost = Guard.Representable(spent, nameof(input)),
                Earned = Guard.Representable(gained, nameof(input)),
                Canceled = canceled,
                Refund = Guard.Representable(canceled * each, nameof(input)),
                InForce = force,
                Unearned = Guard.Representable(force * unearned, nameof(input)),
            };
            (earned, refunds, cost) = (earned + gained, refunds + (canceled * each), cost + spent);
            (presentCost, presentRefunds) = (presentCost + (discount * spent), presentRefunds + (discount * canceled * each));
        }

        var written = Guard.Representable(input.Contracts * input.Price, nameof(input));
        Guard.Representable(cost, nameof(input));
        return new ContractBookResult
        {
            Periods = FrozenList.Own(periods),
            Written = written,
            Earned = Guard.Representable(earned, nameof(input)),
            Refunds = Guard.Representable(refunds, nameof(input)),
            ExpectedCost = cost,
            LossRatio = Figure.Ratio(cost, earned),
            LossRatioOnWritten = Figure.Ratio(cost, written - refunds),
            PresentValueOfCost = presentCost,
            PresentValueOfRefunds = presentRefunds,
        };
    }

    private static void Require(ContractBookInput input, int n)
    {
        Guard.SameLength(input.EarnedShares.Count, n + 1, nameof(input.EarnedShares), "the periods and their start");
        Guard.SameLength(input.CancelRates.Count, n, nameof(input.CancelRates), "the periods");
        Guard.NoneNegative(input.ExpectedCosts.ToArray(), nameof(input.ExpectedCosts));
        for (var k = 0; k <= n; k++)
        {
            Guard.InRange(input.EarnedShares[k], k == 0 ? 0 : input.EarnedShares[k - 1], 1, nameof(input.EarnedShares));
        }

        foreach (var rate in input.CancelRates)
        {
            Guard.InRange(rate, 0, 1, nameof(input.CancelRates));
        }
    }
}
