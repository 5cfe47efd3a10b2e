using System.Net;
using System.Text;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>An explanation as an element that opens: closed it is one word beside the figure.</summary>
internal static class ExplanationHtml
{
    public static string Write(FigureExplanation explanation, string summary)
    {
        var html = new StringBuilder();
        html.Append("<details class=\"how\"><summary>").Append(E(summary)).Append("</summary><dl tabindex=\"0\">");
        foreach (var (name, text) in ExplanationText.About(explanation))
        {
            html.Append("<dt>").Append(E(name)).Append("</dt><dd>").Append(E(text)).Append("</dd>");
        }

        foreach (var value in explanation.Values)
        {
            html.Append("<dt>").Append(E(ExplanationText.PeriodOf(value))).Append("</dt><dd>").Append(P(ExplanationText.Exact(value.Value)));
            if (ExplanationText.IntervalOf(value) is { } interval)
            {
                var limits = ExplanationText.LimitsOf(value) is { } found ? found + "; " : string.Empty;
                html.Append(P(Say($"Interval {limits}{interval}")));
            }

            foreach (var ingredient in value.Ingredients)
            {
                var detail = ingredient.Detail.Length > 0 ? $" ({ingredient.Detail})" : string.Empty;
                html.Append(P($"{ingredient.Name} = {ExplanationText.Exact(ingredient.Value)}{detail}"));
            }

            html.Append("</dd>");
        }

        foreach (var file in explanation.Files)
        {
            html.Append("<dt>").Append(E(Say("Rows"))).Append("</dt><dd>").Append(P(ExplanationText.RowsOf(file)));
            foreach (var reason in ExplanationText.ReasonsOf(file))
            {
                html.Append(P(reason));
            }

            html.Append("</dd>");
        }

        return html.Append("</dl></details>").ToString();
    }

    private static string P(string text) => $"<p>{E(text)}</p>";

    private static string E(string text) => WebUtility.HtmlEncode(SafeText.Of(text));
}
