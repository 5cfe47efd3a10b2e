using System.Globalization;
using System.Text;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>The first screen of the page.</summary>
internal static class HtmlSummary
{
    /// <param name="how">The text that tells how a figure is made, by its name.</param>
    public static void Write(StringBuilder html, ReportSummary summary, Func<string, string> how)
    {
        Line(html, $"<section id=\"summary\" aria-labelledby=\"summary-title\">");
        Line(html, $"<h2 id=\"summary-title\" class=\"visually-hidden\">{E(Say("Executive summary"))}</h2>");
        var data = summary.Data;
        Line(html, $"<p class=\"verdict\"><a href=\"#{data.SectionId}\">{E(Say("Data"))}</a> <strong class=\"{Css(data.Tone)}\">{E(data.Verdict)}</strong> <span>{E(data.Detail)}</span></p>");
        html.Append("<ul class=\"tiles\">\n");
        foreach (var figure in summary.Figures)
        {
            Write(html, figure, how(figure.Name));
        }

        html.Append("</ul>\n<div class=\"columns\">\n");
        Write(html, summary.Findings);
        Write(html, summary.Proposals);
        html.Append("</div></section>\n");
    }

    private static void Write(StringBuilder html, SummaryFigure figure, string how)
    {
        var plain = figure.Plain.Length > 0 ? $"<small>{E(figure.Plain)}</small>" : string.Empty;
        Line(html, $"<li data-figure=\"{E(figure.Name)}\"><a href=\"#{figure.SectionId}\">{E(figure.Label)}</a>{plain}");
        Line(html, $"<p class=\"value\">{E(figure.Value.Display)}</p>");
        if (figure.Sparkline is { } picture)
        {
            html.Append(picture).Append('\n');
        }

        var status = figure.AgainstTarget.Display == "–"
            ? string.Empty
            : $"{E(Say(", ", "clause"))}<span class=\"{Css(figure.AgainstTarget.Tone)}\">{E(figure.AgainstTarget.Display)}</span>{(
                figure.AgainstTarget is { Data: Evaluation.ComparisonStatus.Level, Small.Length: > 0 } level ? E(Say($" ({level.Small})")) : string.Empty)}";
        var target = figure.Target.Tone == Tone.Muted ? E(figure.Target.Display) : $"{E(Say($"target {figure.Target.Display}"))}{status}";
        Line(html, $"<p class=\"target\">{target}</p>");
        var change = figure.Change.Tone == Tone.Muted ? E(figure.Certainty.Display) : E(Say($"{figure.Change.Display}, {figure.Certainty.Display}"));
        Line(html, $"<p class=\"change\">{change}</p><p class=\"period\">{E(figure.Period)}</p>{how}</li>");
    }

    private static void Write(StringBuilder html, IReadOnlyList<SummaryFinding> findings)
    {
        Line(html, $"<div><h3>{E(Say("What matters most"))}</h3><ol class=\"findings\">");
        foreach (var finding in findings)
        {
            Line(html, $"<li class=\"{Css(finding.Tone)}\"><a href=\"#{finding.SectionId}\">{E(finding.Text)}</a></li>");
        }

        html.Append("</ol></div>\n");
    }

    private static void Write(StringBuilder html, IReadOnlyList<SummaryProposal> proposals)
    {
        Line(html, $"<div><h3>{E(Say("Proposals, by expected net value"))}</h3>");
        if (proposals.Count == 0)
        {
            Line(html, $"<p class=\"muted\">{E(Say("Nothing in these records calls for one."))}</p></div>");
            return;
        }

        html.Append("<ol class=\"proposals\">\n");
        foreach (var proposal in proposals)
        {
            var small = Listed("; ", new[] { proposal.Worth.Small, proposal.Note }.Where(text => text.Length > 0));
            Line(html, $"<li><a href=\"#{proposal.SectionId}\">{E(proposal.Text)}</a> <b>{E(proposal.Worth.Display)}</b>{(small.Length > 0 ? $"<small>{E(small)}</small>" : string.Empty)}</li>");
        }

        html.Append("</ol></div>\n");
    }

    private static string Css(Tone tone) => tone switch { Tone.Good => "good", Tone.Bad => "bad", Tone.Muted => "muted", _ => "plain" };

    private static string E(string text) => SafeText.Escape(text);

    private static void Line(StringBuilder html, FormattableString text) => html.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
