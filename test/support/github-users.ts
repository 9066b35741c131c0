export function showUser(login: string) {
  const home = `https://api.github.com/users/${encodeURIComponent(login)}`
  return {
    login,
    id: idOf(login),
    node_id: `U_${idOf(login)}`,
    avatar_url: 'https://avatars.githubusercontent.com/in/15368?v=4',
    gravatar_id: '',
    url: home,
    html_url: `https://github.com/${encodeURIComponent(login)}`,
    followers_url: `${home}/followers`,
    following_url: `${home}/following{/other_user}`,
    gists_url: `${home}/gists{/gist_id}`,
    starred_url: `${home}/starred{/owner}{/repo}`,
    subscriptions_url: `${home}/subscriptions`,
    organizations_url: `${home}/orgs`,
    repos_url: `${home}/repos`,
    events_url: `${home}/events{/privacy}`,
    received_events_url: `${home}/received_events`,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  }
}

export function showPrivateUser(login: string) {
  const nothing = {
    name: null,
    company: null,
    blog: null,
    location: null,
    email: null,
    hireable: null,
    bio: null,
  }
  const counts = { public_repos: 0, public_gists: 0, followers: 0, following: 0 }
  return {
    ...showUser(login),
    ...nothing,
    ...counts,
    user_view_type: 'public',
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
  }
}

/** The same for the same login, another for another. */
export function idOf(login: string): number {
  return [...login].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7)
}
