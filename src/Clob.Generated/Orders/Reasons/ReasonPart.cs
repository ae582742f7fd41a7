namespace Clob.Orders.Reasons;

/// <summary>What a word or a mark does in a reason. The words of each part stand in the spec.</summary>
internal enum ReasonPart
{
    /// <summary>A word that the spec does not know: the sentence may be about anything.</summary>
    Other,

    /// <summary>A state of an order, such as "matched".</summary>
    State,

    /// <summary>The order.</summary>
    Subject,

    /// <summary>A word that changes nothing, such as "the".</summary>
    Neutral,

    /// <summary>A word with digits: an id or a number.</summary>
    Id,

    /// <summary>"is", "was", "has".</summary>
    Auxiliary,

    /// <summary>"already": what follows it is stated anew.</summary>
    Already,

    /// <summary>"not", "never", and every word that ends in "n't".</summary>
    Negation,

    /// <summary>A word that denies what follows it, and also what it follows, such as "none" in "matched: none".</summary>
    Nothing,

    /// <summary>"can", "will", "may", "to be": what follows is possible and has not happened.</summary>
    Modal,

    /// <summary>"if", "unless": the whole sentence states nothing.</summary>
    Condition,

    /// <summary>"when", "until": the clause is about another time.</summary>
    Time,

    /// <summary>"size", "amount": a state before it is one of a part of the order.</summary>
    Measure,

    /// <summary>"by", "at": after a state, adds to it. Any other word there may take the state back.</summary>
    Adjunct,

    /// <summary>"cancel": denied, it takes the denial with it. Otherwise it is the cancel request, and not the order.</summary>
    Verb,

    /// <summary>Words beside which a denied state is one of several.</summary>
    Beside,

    /// <summary>"or", a slash.</summary>
    Alternative,

    /// <summary>"nor": an alternative that is denied.</summary>
    Nor,

    /// <summary>"and".</summary>
    Conjunction,

    /// <summary>"because", "but": a new clause begins.</summary>
    Connector,

    /// <summary>"as", "since": a new clause begins where the order or an article follows.</summary>
    LooseConnector,

    /// <summary>A comma: an alternative before another state, and otherwise the end of a clause.</summary>
    Comma,

    /// <summary>A colon, an equals sign: what follows may be a value.</summary>
    Colon,

    /// <summary>A dash, a brace: the end of a clause.</summary>
    Break,

    /// <summary>A parenthesis that opens.</summary>
    Open,

    /// <summary>A parenthesis that closes: the clause outside goes on.</summary>
    Close,

    /// <summary>A question mark: the sentence states nothing.</summary>
    Question,

    /// <summary>The end of a sentence.</summary>
    End,
}
