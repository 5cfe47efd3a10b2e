using System.Globalization;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>What a text means as an answer on a scale: a whole number, also as <c>4.0</c> or <c>4,0</c>, and <c>9/10</c> where the scale ends at 10.</summary>
internal static class AnswerReading
{
    private const int LongestAnswer = 16;

    /// <returns>What the answer must be; null when it was read.</returns>
    public static string? Read(string text, SurveyScale scale, out int answer)
    {
        answer = 0;
        Span<char> plain = stackalloc char[LongestAnswer];
        if (text.Length > plain.Length)
        {
            return Say("must be a whole number");
        }

        for (var i = 0; i < text.Length; i++)
        {
            plain[i] = text[i] switch { >= '０' and <= '９' => (char)(text[i] - '０' + '0'), '／' => '/', '−' or '－' => '-', _ => text[i] };
        }

        ReadOnlySpan<char> body = plain[..text.Length];
        if (body.IndexOf('/') is > 0 and var slash)
        {
            if (!Whole(body[(slash + 1)..].Trim(' '), out var most))
            {
                return Say("must be a whole number");
            }

            if (most != scale.Maximum)
            {
                return Say($"must be an answer on the scale of {scale.Minimum} to {scale.Maximum}; it says of {most}");
            }

            body = body[..slash].TrimEnd(' ');
        }

        return !Whole(body, out answer) ? Say("must be a whole number")
            : answer < scale.Minimum || answer > scale.Maximum ? Say($"must be from {scale.Minimum} to {scale.Maximum}")
            : null;
    }

    /// <summary>A whole number, with zeros for decimals or without.</summary>
    private static bool Whole(ReadOnlySpan<char> text, out int value)
    {
        if (text.IndexOfAny('.', ',') is > 0 and var mark && text.Length - mark is 2 or 3 && text[(mark + 1)..].IndexOfAnyExcept('0') < 0)
        {
            text = text[..mark];
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }
}
