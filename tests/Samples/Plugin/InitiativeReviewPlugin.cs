using System;
using AfterSales.Metrics.Economics;
using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Samples.Plugin
{
    /// <summary>
    /// When an initiative is saved, its row gets return, rate of return and net promoter score. Keeps no state between calls, as a plug-in must not: one
    /// instance serves many threads.
    /// </summary>
    public sealed class InitiativeReviewPlugin : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext));
            var currency = Currency.Of((string)context.InputParameters["currency"]);
            var benefit = Money.Of((decimal)context.InputParameters["benefit"], currency);
            var cost = Money.Of((decimal)context.InputParameters["cost"], currency);
            var flows = (decimal[])context.InputParameters["flows"];
            var ratings = (int[])context.InputParameters["ratings"];

            // Without an answer a column stays empty, and another says why.
            var roi = ReturnOnInvestment.Compute(benefit, cost);
            context.OutputParameters["roi"] = roi.Headline.Value;
            context.OutputParameters["roi_reason"] = roi.Headline.Reason?.ToString();

            var rate = InternalRateOfReturn.Compute(flows).Headline;
            context.OutputParameters["irr"] = rate.Value;
            context.OutputParameters["irr_reason"] = rate.Reason?.ToString();

            var score = NetPromoterScore.Compute(ScoreTally.Of(ratings));
            context.OutputParameters["nps"] = score.Headline.Value;
            context.OutputParameters["nps_low"] = score.Headline.Lower;
            context.OutputParameters["nps_high"] = score.Headline.Upper;
        }
    }
}
