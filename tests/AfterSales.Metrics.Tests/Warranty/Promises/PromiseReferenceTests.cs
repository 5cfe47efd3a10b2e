using System.Text.Json;
using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class PromiseReferenceTests
{
    private static readonly Currency Euro = Currency.Of("EUR");

    [Fact]
    public void PolicyCost_EveryReferenceCase_Agrees()
    {
        var count = 0;
        foreach (var (name, inputs, expected) in Reference.Cases("warranty_policy_cost.json"))
        {
            var e = new Expectation(expected, 1e-8, name);
            var cost = PromiseCost.Compute(new PromiseCostInput
            {
                Life = LifeDistribution.Weibull(N(inputs, "weibull_shape"), N(inputs, "weibull_scale")),
                Length = N(inputs, "warranty_length"),
                ClaimCost = N(inputs, "claim_cost"),
                Price = N(inputs, "price"),
                DiscountRate = N(inputs, "continuous_discount_rate"),
            });
            e.Number("prob_claim", cost.ProbabilityOfClaim).Number("minimal_repair_expected_claims", cost.MinimalRepairClaims).Number("minimal_repair_cost",
                cost.MinimalRepairCost)
                .Number("minimal_repair_cost_discounted", cost.MinimalRepairDiscounted).Number("replacement_renewal_expected_claims", cost.ReplacementClaims)
                .Number("replacement_cost", cost.ReplacementCost).Number("renewing_expected_replacements",
                    cost.RenewingReplacements).Number("renewing_cost", cost.RenewingCost)
                .Number("pro_rata_linear_refund", cost.ProRataRefund).Number("combined_free_half_then_pro_rata", cost.CombinedRefund).Finish();
            count++;
        }

        Assert.NotEqual(0, count);
    }

    [Fact]
    public void TwoDimensional_EveryReferenceCase_Agrees()
    {
        var count = 0;
        foreach (var (name, inputs, expected) in Reference.Cases("warranty_two_dimensional.json"))
        {
            var e = new Expectation(expected, 1e-9, name);
            var theta = inputs.GetProperty("theta").Numbers();
            var result = UsagePromise.Compute(new UsagePromiseInput
            {
                Base = theta[0],
                ByRate = theta[1],
                ByAge = theta[2],
                ByUsage = theta[3],
                RateShape = N(inputs, "usage_rate_gamma_shape"),
                RateScale = N(inputs, "usage_rate_gamma_scale"),
                AgeLimit = N(inputs, "age_limit"),
                UsageLimit = N(inputs, "usage_limit"),
                ClaimCost = N(inputs, "claim_cost"),
            });
            e.Number("expected_claims", result.Claims).Number("expected_cost", result.Cost).Number("share_expiring_by_age", result.ShareExpiringByAge).Finish();
            count++;
        }

        Assert.NotEqual(0, count);
    }

    [Fact]
    public void Contracts_EveryReferenceCase_Agrees()
    {
        var count = 0;
        foreach (var (name, inputs, expected) in Reference.Cases("contract_pricing.json"))
        {
            var e = new Expectation(expected, 1e-9, name);
            Check(inputs, e);
            e.Finish();
            count++;
        }

        Assert.NotEqual(0, count);
    }

    [Fact]
    public void Contracts_EveryErrorCase_AnswersAsTheFileSays()
    {
        ErrorCases.AssertEach("contract_pricing.json", inputs =>
        {
            if (inputs.Holds("expected_cost_by_period"))
            {
                return EarnedShare.ByExposure(inputs.GetProperty("expected_cost_by_period").Numbers()).Select(share => share.Reason);
            }

            if (inputs.Holds("elapsed"))
            {
                EarnedShare.AfterPeriods(EarningPattern.ProRata, inputs.GetProperty("periods").GetInt32(), inputs.GetProperty("elapsed").GetInt32());
                return [];
            }

            if (inputs.Holds("price"))
            {
                _ = new ContractRefundInput { Price = Money.Of(inputs.GetProperty("price").Exact(), Euro), Periods = 12, Elapsed = 1 };
                return [];
            }

            Assert.Equal(0, inputs.Holds("length") ? N(inputs, "length") : throw ErrorCases.NotUnderstood(inputs));
            var nothing = PromiseCost.Compute(new PromiseCostInput { Life = LifeDistribution.Weibull(1.5, 5), Length = 0, ClaimCost = 100, Price = 100 });
            Assert.Equal([0d, 0, 0, 0, 0], new[] { nothing.MinimalRepairCost, nothing.ReplacementCost, nothing.RenewingCost, nothing.ProRataRefund,
                nothing.CombinedRefund }.Select(c => c.Value!.Value));
            return [];
        });
    }

    private static double N(JsonElement inputs, string key) => inputs.GetProperty(key).Number()!.Value;

    private static LifeDistribution Weibull(JsonElement inputs) => LifeDistribution.Weibull(N(inputs, "shape"), N(inputs, "scale"));

    private static void Check(JsonElement inputs, Expectation e)
    {
        switch (KindOf(inputs, e))
        {
            case "earning_patterns":
                var n = inputs.GetProperty("periods").GetInt32();
                foreach (var (key, pattern) in new[] { ("pro_rata", EarningPattern.ProRata), ("rule_of_78", EarningPattern.RuleOf78),
                    ("reverse_rule_of_78", EarningPattern.ReverseRuleOf78) })
                {
                    e.Numbers(key, Enumerable.Range(0, n + 1).Select(k => (double)EarnedShare.AfterPeriods(pattern, n, k)));
                }

                break;
            case "earning_by_exposure": e.Numbers("earned", EarnedShare.ByExposure(inputs.GetProperty("expected_cost_by_period").Numbers())); break;
            case "earning_by_hazard":
                e.Numbers("earned",
                inputs.GetProperty("at").Numbers().Select(at => EarnedShare.ByHazard(Weibull(inputs), N(inputs, "length"), at))); break;
            case "earning_pro_rata_days":
                var canceled = ContractRefund.Compute(new ContractRefundInput
                {
                    Price = Money.Of(inputs.GetProperty("price").Exact(), Euro),
                    Periods = inputs.GetProperty("days").GetInt32(),
                    Elapsed = inputs.GetProperty("elapsed").GetInt32()
                });
                e.Number("earned_share", (double)canceled.EarnedShare).Money("unearned", canceled.Unearned.Amount);
                break;
            case "portfolio_with_cancellations": Book(inputs, e); break;
            case "price_quantile_margin":
                var quantile = ContractPrice.AtQuantile(N(inputs, "claims_per_contract"), N(inputs, "cost_per_claim"),
                    inputs.GetProperty("contracts").GetInt64(), N(inputs, "probability"));
                e.Number("expected_claims", quantile.ExpectedClaims).Whole("claims_quantile", quantile.ClaimsQuantile).Number("pure_price", quantile.PurePrice)
                    .Number("price_at_quantile", quantile.PriceAtQuantile).Number("margin", quantile.Margin);
                break;
            case "break_even_length":
                var length = PromiseCost.BreakEvenLength(Weibull(inputs), N(inputs, "cost_per_claim"), N(inputs, "fixed_expense"), N(inputs, "price"));
                e.Number("length", length);
                if (e.Has("reason"))
                {
                    e.Reason("reason", length.Reason);
                }

                break;
            case "deductible_and_limit":
                var limits = ClaimCostLimits.Compute(N(inputs, "mu"), N(inputs, "sigma"), N(inputs, "deductible"), N(inputs, "limit"),
                    N(inputs, "claims_per_contract"));
                e.Number("mean_cost", limits.MeanCost).Number("limited_expected_at_deductible",
                    limits.LimitedAtDeductible).Number("limited_expected_at_limit", limits.LimitedAtLimit)
                    .Number("paid_per_claim", limits.PaidPerClaim).Number("share_of_claims_below_deductible", limits.ShareBelowDeductible)
                    .Number("cost_per_contract", limits.CostPerContract).Number("claims_paid_per_contract", limits.ClaimsPaidPerContract);
                break;
            case "extension_of_a_used_unit":
                var used = PromiseCost.Extension(Weibull(inputs), N(inputs, "age"), N(inputs, "length"), N(inputs, "cost_per_claim"));
                var fresh = PromiseCost.Extension(Weibull(inputs), 0, N(inputs, "length"), N(inputs, "cost_per_claim"));
                e.Number("cost", used).Number("cost_if_new", fresh).Number("unbundled_ratio", used.Value / fresh.Value);
                break;
            case "reliability_gain":
                var gain = ReliabilityGain.Compute(Weibull(inputs.GetProperty("before")), Weibull(inputs.GetProperty("after")), N(inputs, "length"),
                    N(inputs, "cost_per_claim"), N(inputs, "units"), N(inputs, "one_off_cost"));
                e.Number("cost_before", gain.CostBefore).Number("cost_after", gain.CostAfter).Number("saving", gain.Saving).Number("saving_per_unit",
                    gain.SavingPerUnit).Number("net", gain.Net);
                break;
            case "supplier_recovery":
                var recovery = SupplierRecovery.Compute(new SupplierRecoveryInput
                {
                    Claims = N(inputs, "claims"),
                    Cost = N(inputs, "cost"),
                    FaultShare = N(inputs, "share_supplier_fault"),
                    InsideWindowShare = N(inputs, "share_inside_supplier_window"),
                    AcceptedShare = N(inputs, "accepted"),
                    RecoveredShare = N(inputs, "recovered_of_cost"),
                });
                e.Number("gross", recovery.Gross).Number("recovery", recovery.Recovery).Number("net", recovery.Net).Number("recovery_rate",
                    recovery.RecoveryRate).Number("lost_outside_window", recovery.LostOutsideWindow);
                break;
            case "premium_deficiency":
                var deficiency = ContractPrice.Deficiency(N(inputs, "unearned"), N(inputs, "expected_remaining_cost"), N(inputs, "deferred_acquisition"));
                e.Number("margin", deficiency.Margin).Number("deficiency", deficiency.Deficiency);
                break;
            case "refund": Refund(inputs, e); break;
            case "price": Price(inputs, e); break;
            case "at_most":
                var limited = ClaimCostLimits.AtMost(N(inputs, "claims_per_contract"), inputs.GetProperty("at_most").GetInt32());
                e.Number("expected_claims", limited.Expected).Number("share_reaching_limit", limited.ShareReaching);
                break;
            case "policy": Policy(inputs, e); break;
            default: throw ErrorCases.NotUnderstood(inputs);
        }
    }

    /// <summary>What a case asks, by what it gives and expects: its name says nothing.</summary>
    private static string KindOf(JsonElement inputs, Expectation e)
        => inputs.Holds("cancel_rate") ? "portfolio_with_cancellations"
            : inputs.Holds("expected_cost_by_period") ? "earning_by_exposure"
            : inputs.Holds("at") ? "earning_by_hazard"
            : inputs.Holds("days") ? "earning_pro_rata_days"
            : inputs.Holds("full_refund_within") ? "refund"
            : e.Has("rule_of_78") ? "earning_patterns"
            : inputs.Holds("sd_of_one") ? "price"
            : inputs.Holds("probability") ? "price_quantile_margin"
            : inputs.Holds("fixed_expense") ? "break_even_length"
            : inputs.Holds("deductible") ? "deductible_and_limit"
            : inputs.Holds("at_most") ? "at_most"
            : inputs.Holds("continuous_discount_rate") ? "policy"
            : inputs.Holds("age") ? "extension_of_a_used_unit"
            : inputs.Holds("before", "after") ? "reliability_gain"
            : inputs.Holds("share_supplier_fault") ? "supplier_recovery"
            : inputs.Holds("unearned") ? "premium_deficiency"
            : throw ErrorCases.NotUnderstood(inputs);

    private static EarningPattern Pattern(JsonElement inputs) => inputs.GetProperty("pattern").GetString() switch
    {
        "pro_rata" => EarningPattern.ProRata,
        "rule_of_78" => EarningPattern.RuleOf78,
        var other => throw new ArgumentException($"No pattern {other}."),
    };

    private static void Refund(JsonElement inputs, Expectation e)
    {
        Money Euros(string key) => Money.Of(inputs.GetProperty(key).Exact(), Euro);
        var refund = ContractRefund.Compute(new ContractRefundInput
        {
            Price = Euros("price"),
            Periods = inputs.GetProperty("periods").GetInt32(),
            Elapsed = inputs.GetProperty("elapsed").GetInt32(),
            Pattern = Pattern(inputs),
            Fee = Euros("fee"),
            ClaimsPaid = Euros("claims_paid"),
            FullRefundWithin = inputs.GetProperty("full_refund_within").GetInt32(),
        });
        e.Money("refund", refund.Refund.Amount).Money("unearned", refund.Unearned.Amount).Money("kept", refund.Kept.Amount);
    }

    private static void Price(JsonElement inputs, Expectation e)
    {
        var price = ContractPrice.Compute(new ContractPriceInput
        {
            ExpectedCost = N(inputs, "expected_cost"),
            Deviation = N(inputs, "sd_of_one"),
            Contracts = inputs.GetProperty("contracts").GetInt64(),
            FixedExpense = N(inputs, "fixed_expense"),
            Commission = inputs.GetProperty("commission").Exact(),
            Profit = inputs.GetProperty("margin").Exact(),
            RiskFactor = N(inputs, "k"),
        });
        e.Number("price", price.Headline);
        if (e.Has("reason"))
        {
            e.Reason("reason", price.Headline.Reason);
            return;
        }

        e.Number("risk_margin", price.RiskMargin).Number("loss_ratio", price.LossRatio).Number("break_even_price", price.BreakEvenPrice);
    }

    private static void Policy(JsonElement inputs, Expectation e)
    {
        var cost = PromiseCost.Compute(new PromiseCostInput
        {
            Life = Weibull(inputs),
            Length = N(inputs, "length"),
            ClaimCost = N(inputs, "cost_per_claim"),
            Price = N(inputs, "price"),
            DiscountRate = N(inputs, "continuous_discount_rate"),
        });
        e.Number("minimal_repair", cost.MinimalRepairCost).Number("minimal_repair_discounted", cost.MinimalRepairDiscounted).Number("renewing_replacements",
            cost.RenewingReplacements)
            .Number("renewing_cost", cost.RenewingCost).Number("pro_rata_refund", cost.ProRataRefund).Number("pro_rata_refund_discounted",
                cost.ProRataDiscounted)
            .Number("lump_sum_half_refund", cost.LumpSumRefund).Number("expected_end_of_renewing", cost.RenewingEnd);
    }

    private static void Book(JsonElement inputs, Expectation e)
    {
        var n = inputs.GetProperty("periods").GetInt32();
        var book = ContractBook.Compute(new ContractBookInput
        {
            Contracts = N(inputs, "contracts"),
            Price = N(inputs, "price"),
            EarnedShares = [.. Enumerable.Range(0, n + 1).Select(k => (double)EarnedShare.AfterPeriods(Pattern(inputs), n, k))],
            ExpectedCosts = inputs.GetProperty("expected_cost_by_period").Numbers(),
            CancelRates = inputs.GetProperty("cancel_rate").Numbers(),
            CancelFee = N(inputs, "cancel_fee"),
            DiscountFactor = N(inputs, "discount_factor_per_period"),
        });
        var rows = e.Subs("by_period").ToArray();
        Assert.Equal(rows.Length, book.Periods.Count);
        foreach (var (row, period) in rows.Zip(book.Periods))
        {
            row.Whole("period", period.Period).Number("expected_cost", period.ExpectedCost).Number("earned", period.Earned).Number("cancelled", period.Canceled)
                .Number("refund", period.Refund).Number("in_force", period.InForce).Number("unearned", period.Unearned).Finish();
        }

        e.Number("written", book.Written).Number("earned", book.Earned).Number("refunds", book.Refunds).Number("expected_cost",
            book.ExpectedCost).Number("loss_ratio_earned", book.LossRatio)
            .Number("loss_ratio_written_net", book.LossRatioOnWritten).Number("present_value_cost", book.PresentValueOfCost).Number("present_value_refunds",
                book.PresentValueOfRefunds);
    }
}
