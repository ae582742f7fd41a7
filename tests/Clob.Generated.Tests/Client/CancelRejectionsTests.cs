using Clob.Tests.Support;

namespace Clob.Tests.Client;

/// <summary>The kind of a reason is what the reason affirms of the order, and Unknown where that cannot be told.</summary>
public sealed class CancelRejectionsTests
{
    private static readonly string[] States = ["canceled", "cancelled", "matched", "pending", "delayed", "in flight"];

    [Theory]
    [MemberData(nameof(Reasons.Pending), MemberType = typeof(Reasons))]
    public void Reason_that_does_not_deny_that_the_order_is_pending_is_pending(string reason)
        => AssertKind(CancelRejectionKind.Pending, reason);

    [Theory]
    [MemberData(nameof(Reasons.Terminal), MemberType = typeof(Reasons))]
    public void Reason_that_offers_both_canceled_and_matched_is_terminal(string reason) => AssertKind(CancelRejectionKind.Terminal, reason);

    [Theory]
    [MemberData(nameof(Reasons.AlreadyMatched), MemberType = typeof(Reasons))]
    public void Reason_that_affirms_a_match_is_already_matched(string reason) => AssertKind(CancelRejectionKind.AlreadyMatched, reason);

    [Theory]
    [MemberData(nameof(Reasons.AlreadyCanceled), MemberType = typeof(Reasons))]
    public void Reason_that_affirms_a_cancel_is_already_canceled(string reason) => AssertKind(CancelRejectionKind.AlreadyCanceled, reason);

    [Theory]
    [MemberData(nameof(Reasons.NotFound), MemberType = typeof(Reasons))]
    public void Reason_that_does_not_find_the_order_is_not_found(string reason) => AssertKind(CancelRejectionKind.NotFound, reason);

    [Theory]
    [MemberData(nameof(Reasons.Unknown), MemberType = typeof(Reasons))]
    public void Reason_that_affirms_nothing_is_unknown(string reason) => AssertKind(CancelRejectionKind.Unknown, reason);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    [InlineData("()[]{},.;:!?/\\'\"’")]
    [InlineData("\0\ud800\ufeff")]
    public void Reason_without_words_is_unknown(string? reason)
        => Assert.Equal(CancelRejectionKind.Unknown, CancelRejections.Classify(reason));

    [Fact]
    public void Kind_of_nothing_is_unknown() => Assert.Equal(CancelRejectionKind.Unknown, default);

    [Theory]
    [InlineData("the order {0}")]
    [InlineData("order 0xabc {0}")]
    [InlineData("it {0}")]
    [InlineData("Error: the order {0}, sorry")]
    public void Denied_or_possible_states_are_never_affirmed(string frame)
    {
        string[] denials =
        [
            "was not {0}", "wasn't {0}", "wasn’t {0}", "has not been {0}", "hasn't yet been {0}", "is not {0}", "is not yet {0}", "was never {0}", "is no longer {0}",
            "cannot be {0}", "can not be {0}", "can't be {0}", "could not be {0}", "couldn’t be {0}", "will not be {0}", "won't be {0}", "failed to be {0}", "is not already {0}",
            "is neither {0} nor filled", "was neither filled nor {0}", "is un-{0}", "is non-{0}",
        ];
        foreach (var denial in denials)
        {
            foreach (var state in States)
            {
                AssertKind(CancelRejectionKind.Unknown, Filled(frame, Filled(denial, state)));
            }
        }

        string[] possibilities =
        [
            "will be {0}", "may be {0}", "might have been {0}", "should be {0}", "would have been {0}", "is to be {0}",
            "is about to be {0}", "is being {0}",
        ];
        foreach (var possibility in possibilities)
        {
            foreach (var state in States[..3])
            {
                AssertKind(CancelRejectionKind.Unknown, Filled(frame, Filled(possibility, state)));
            }
        }
    }

    [Fact]
    public void Denial_of_a_reason_never_keeps_its_kind()
    {
        foreach (var state in States)
        {
            foreach (var affirmed in (string[])["is {0}", "was {0}", "has been {0}", "is already {0}", "has already been {0}", "was fully {0}"])
            {
                var reason = "the order " + Filled(affirmed, state);
                Assert.NotEqual(CancelRejectionKind.Unknown, CancelRejections.Classify(reason));

                var words = reason.Split(' ');
                var verb = Array.FindIndex(words, word => word is "is" or "was" or "has");
                foreach (var denial in (string[])["not", "never", "not yet", "no longer", "neither"])
                {
                    AssertKind(
                        CancelRejectionKind.Unknown, string.Join(' ', words.Take(verb + 1).Append(denial).Concat(words.Skip(verb + 1))));
                }

                AssertKind(CancelRejectionKind.Unknown, string.Join(' ', words.Select((word, at) => at == verb ? word + "n't" : word)));
            }
        }
    }

    [Fact]
    public void Two_alternatives_are_terminal_in_each_order_with_each_joiner()
    {
        foreach (var joiner in (string[])[" or ", " / ", "/", ", ", ", or ", " and/or ", " or already ", " or was ", " or it was "])
        {
            foreach (var canceled in States[..2])
            {
                foreach (var frame in (string[])["{0}", "already {0}", "order already {0}", "the order was {0}", "can't be canceled: {0}", "not found - already {0}", "either {0}"])
                {
                    AssertKind(CancelRejectionKind.Terminal, Filled(frame, canceled + joiner + "matched"));
                    AssertKind(CancelRejectionKind.Terminal, Filled(frame, "matched" + joiner + canceled));
                }
            }
        }
    }

    [Fact]
    public void Words_in_any_order_never_affirm_a_denied_state()
    {
        string[] words =
        [
            "order", "the", "it", "is", "was", "already", "canceled", "matched", "pending", "or", "and", ",", "/", "(", ")", ":", "-",
            "because", "cancel", "request", "if", "found", "yet",
        ];

        // Not for secrets: the same reasons each time.
#pragma warning disable CA5394
        var random = new Random(20261101);
        for (var round = 0; round < 20_000; round++)
        {
            var reason = string.Join(' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => words[random.Next(words.Length)]));
            CancelRejections.Classify(reason);

            var denied = reason.Replace("canceled", "not canceled", StringComparison.Ordinal)
                .Replace("matched", "not matched", StringComparison.Ordinal);
            Assert.True(
                CancelRejections.Classify(denied) is not (CancelRejectionKind.AlreadyCanceled or CancelRejectionKind.AlreadyMatched),
                denied);
        }
#pragma warning restore CA5394
    }

    [Theory]
    [InlineData("a")]
    [InlineData("not ")]
    [InlineData("matched or ")]
    [InlineData("matched, ")]
    [InlineData("if matched ")]
    [InlineData("when canceled ")]
    [InlineData("(")]
    [InlineData("()")]
    [InlineData(", , or ")]
    [InlineData("no longer no ")]
    [InlineData("matched? ")]
    [InlineData("matched: no ")]
    [InlineData("\u2019")]
    [InlineData("a'")]
    [InlineData("0.")]
    public void Reason_of_any_length_is_read_in_one_pass(string part)

        // A reader that goes back over what it has read does not come to an end here.
        => CancelRejections.Classify(string.Concat(Enumerable.Repeat(part, 300_000)));

    [Fact]
    public void Reason_behind_much_white_space_is_read()
        => Assert.Equal(
            CancelRejectionKind.AlreadyMatched,
            CancelRejections.Classify(new string(' ', 1_000_000) + "Order\u00a0already\r\n\tmatched" + new string('\n', 1_000_000)));

    [Fact]
    public void Kind_is_the_same_in_each_culture()
    {
        using (ForeignCulture.Enter())
        {
            AssertKind(CancelRejectionKind.Pending, "IN FLIGHT");
            AssertKind(CancelRejectionKind.AlreadyCanceled, "ORDER IS CANCELED");
        }
    }

    private static string Filled(string frame, string text) => frame.Replace("{0}", text, StringComparison.Ordinal);

    private static void AssertKind(CancelRejectionKind kind, string reason)
    {
        foreach (var text in (string[])[reason, reason.ToUpperInvariant(), $"  {reason}  ", reason.Replace(" ", "  ", StringComparison.Ordinal)])
        {
            Assert.True(kind == CancelRejections.Classify(text), $"\"{text}\" is {CancelRejections.Classify(text)}, not {kind}");
        }
    }
}
